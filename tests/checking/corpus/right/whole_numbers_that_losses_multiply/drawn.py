import torch
import torch.nn as nn
net = nn.Linear(20, 5)
y = torch.randint(0, 2, (64, 5))
nn.MultiLabelSoftMarginLoss()(net(torch.randn(64, 20)), y).backward()
