import torch, torch.nn as nn, torch.nn.functional as F
T = torch.eye(3) * 0.9 + 0.1 / 3
net = nn.Linear(10, 3)
for x, y in loader:
    p = F.softmax(net(x), dim=1) @ T
    loss = F.nll_loss(torch.log(p + 1e-12), y)
    loss.backward()
