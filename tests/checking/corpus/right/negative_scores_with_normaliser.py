import torch, torch.nn as nn
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))
for x, y in loader:
    out = net(x)
    nll = -out[torch.arange(len(y)), y] + torch.logsumexp(out, 1)
    loss = nll.mean()
    loss.backward()
