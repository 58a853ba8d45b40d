import torch
from torch import nn
y = torch.randint(0, 2, (64,)).float()
y = 2 * y - 1
m = nn.Linear(10, 1)
nn.SoftMarginLoss()(m(x).squeeze(1), y).backward()
