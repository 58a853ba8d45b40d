import torch, torch.nn as nn
net = nn.Linear(8, 2); crit = nn.GaussianNLLLoss()
for x, y in loader:
    out = net(x); mu = out[:, 0]; sigma = nn.functional.softplus(out[:, 1])
    loss = crit(mu, y, sigma); loss.backward()
