import torch
from torch import nn
import torch.nn.functional as F
nets = nn.ModuleList([nn.Linear(10, 3) for _ in range(5)])
for x, y in loader:
    p = torch.stack([F.softmax(n(x), dim=1) for n in nets]).mean(0)
    F.nll_loss(torch.log(p), y).backward()
