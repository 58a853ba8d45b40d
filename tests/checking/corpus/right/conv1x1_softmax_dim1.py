import torch.nn as nn
m = nn.Sequential(nn.Conv2d(3, 5, 1), nn.LogSoftmax(dim=1))
for x, y in loader:
    nn.NLLLoss()(m(x), y).backward()
