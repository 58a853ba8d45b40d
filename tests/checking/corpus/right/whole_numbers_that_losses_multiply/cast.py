import torch.nn as nn
net = nn.Linear(20, 5)
for x, y in loader:
    nn.MultiLabelSoftMarginLoss()(net(x), y.int()).backward()
