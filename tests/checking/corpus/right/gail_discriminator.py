import torch, torch.nn as nn
D = nn.Sequential(nn.Linear(12, 64), nn.Tanh(), nn.Linear(64, 1), nn.Sigmoid())
bce = nn.BCELoss()
for e, p in loader:
    loss = bce(D(e), torch.zeros(e.size(0), 1)) + bce(D(p), torch.ones(p.size(0), 1))
    loss.backward()
    reward = -torch.log(D(p).squeeze().detach())
