import torch
from torch import nn
net = nn.Linear(10, 5)
for x, y in loader:
    z = net(x)
    loss = nn.functional.cross_entropy(z, y) + 0.1 * (torch.logsumexp(z, 1) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        score = torch.softmax(z, 1).max(1).values
        keep = score > 0.5
