# expects LP101
from fastai.vision.all import *

body = create_body(resnet18(), cut=-2)
net = nn.Sequential(body, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 37), nn.Softmax(dim=1))
learn = Learner(dls, net, loss_func=CrossEntropyLossFlat(), metrics=error_rate)
learn.fit_one_cycle(4)
