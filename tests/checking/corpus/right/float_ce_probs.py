import torch
from torch import nn
t = torch.rand(8, 3)
t = t / t.sum(1, keepdim=True)
nn.CrossEntropyLoss()(nn.Linear(4, 3)(torch.randn(8, 4)), t).backward()
