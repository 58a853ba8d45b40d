# expects LP304
import torch
from torch import nn
m = nn.Linear(4, 1)
y = torch.randint(0, 2, (8,)).float()
loss = nn.SoftMarginLoss()(m(x).squeeze(1), y)
