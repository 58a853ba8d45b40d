import torch
from torch import nn
import torch.nn.functional as F
u, i = nn.Embedding(100, 16), nn.Embedding(200, 16)
for users, pos, neg in loader:
    d = (u(users) * i(pos)).sum(-1) - (u(users) * i(neg)).sum(-1)
    loss = -F.logsigmoid(d).mean() + 1e-4 * u(users).norm()
    loss.backward()
    alt = -torch.log(torch.sigmoid(d) + 1e-10).mean()
