import torch
from torch import nn
import torch.nn.functional as F
s, t = nn.Linear(64, 128), nn.Linear(64, 128)
center = torch.zeros(1, 128)
for v1, v2 in loader:
    so = s(v1) / 0.1
    to = F.softmax((t(v2) - center) / 0.04, dim=-1).detach()
    loss = torch.sum(-to * F.log_softmax(so, dim=-1), dim=-1).mean()
    loss.backward()
