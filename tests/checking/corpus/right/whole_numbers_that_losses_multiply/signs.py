import torch.nn as nn
net = nn.Linear(20, 1)
for x, y in loader:
    nn.SoftMarginLoss()(net(x).squeeze(1), y.long()).backward()
