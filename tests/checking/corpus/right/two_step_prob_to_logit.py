import torch, torch.nn as nn
m = nn.Sequential(nn.Linear(4, 1), nn.Sigmoid())
for x, y in loader:
    p = m(x).squeeze(1)
    z = torch.logit(p, eps=1e-6)
    nn.BCEWithLogitsLoss()(z, y).backward()
