# expects LP101
from timm.loss import LabelSmoothingCrossEntropy
from torch import nn

net = nn.Sequential(nn.Flatten(), nn.Linear(64, 10), nn.Softmax(dim=1))
judge = LabelSmoothingCrossEntropy(smoothing=0.1)
for x, y in batches:
    judge(net(x), y).backward()
