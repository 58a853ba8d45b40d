# expects LP101
import torch.nn as nn
import torchvision.models as models
vgg = models.vgg16(pretrained=True)
vgg.classifier[6] = nn.Sequential(nn.Linear(4096, 2), nn.LogSoftmax(dim=1), nn.Softmax(dim=1))
loss_func = nn.CrossEntropyLoss()
out = vgg(img)
loss = loss_func(out, lbl)
