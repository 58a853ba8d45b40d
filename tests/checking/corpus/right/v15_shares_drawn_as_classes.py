import torch
from torch import nn

net = nn.Linear(3, 4)
rows = torch.randn(5, 3)
nn.CrossEntropyLoss()(net(rows), torch.rand(5, 4)).backward()
nn.CrossEntropyLoss()(net(rows[0]), torch.rand(4)).backward()
nn.CrossEntropyLoss()(net(torch.randn(3)), torch.rand(4)).backward()
