import torch
import torch.nn as nn

net = nn.Linear(8, 4)
for x, y in loader:
    scores = net(x)
    logs = scores - torch.logsumexp(scores, dim=1, keepdim=True)
    loss = nn.functional.cross_entropy(logs, y)
