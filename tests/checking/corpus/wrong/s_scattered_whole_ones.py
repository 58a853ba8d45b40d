# expects LP301
import torch
import torch.nn as nn

net = nn.Linear(8, 5)
for x, y in loader:
    rows = torch.zeros(len(y), 5, dtype=torch.long).scatter_(1, y.unsqueeze(1), 1)
    loss = nn.functional.cross_entropy(net(x), rows)
    loss.backward()
