import torch, torch.nn as nn, torch.nn.functional as F
f = nn.Linear(136, 1)
for x, rel in loader:
    s = f(x).squeeze(-1)
    loss = -(F.softmax(rel.float(), dim=1) * F.log_softmax(s, dim=1)).sum(1).mean()
    loss.backward()
