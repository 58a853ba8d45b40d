import numpy as np, torch
from torch import nn
net = nn.Linear(10, 10)
ce = nn.CrossEntropyLoss()
for x, y in loader:
    lam = np.random.beta(1, 1)
    idx = torch.randperm(x.size(0))
    out = net(lam * x + (1 - lam) * x[idx])
    loss = lam * ce(out, y) + (1 - lam) * ce(out, y[idx])
    loss.backward()
