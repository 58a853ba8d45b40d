import torch, torch.nn as nn, torch.nn.functional as F
enc = nn.Linear(10, 5)
for a, p, n in dl:
    za, zp, zn = enc(a), enc(p), enc(n)
    d_pos = F.pairwise_distance(za, zp); d_neg = F.pairwise_distance(za, zn)
    loss = F.relu(d_pos - d_neg + 0.2).mean(); loss.backward()
