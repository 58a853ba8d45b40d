import torch, torch.nn as nn
net = nn.Linear(8, 2); crit = nn.GaussianNLLLoss()
for x, y in loader:
    out = net(x); mu = out[:, 0]; std = nn.functional.softplus(out[:, 1])
    std = std.pow(2)
    loss = crit(mu, y, std); loss.backward()
