import torch, torch.nn as nn, torch.nn.functional as F
net = nn.Linear(8, 1)
B, C = 4, 1
for x, y in dl:
    n = net(x)
    b, c = n.shape
    if c == 1: l = F.binary_cross_entropy_with_logits(n.squeeze(-1), y.float())
    else: l = F.cross_entropy(n, y)
    l.backward()
    p = torch.sigmoid(n) if n.shape[1] == 1 else torch.softmax(n, 1)
    q = p > 0.5 if n.size(1) == 1 else p.argmax(1)
