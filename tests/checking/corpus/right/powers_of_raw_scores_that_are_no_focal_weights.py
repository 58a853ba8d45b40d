import torch
import torch.nn as nn
import torch.nn.functional as F

gen, disc = nn.Linear(8, 4), nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
weigh = nn.Linear(4, 1)
for x, y in loader:
    score = disc(x)
    loss = torch.where(y == 1, 1 - score, score).pow(2).mean()
    loss.backward()
    gate = weigh(x)
    other = ((1 - gate) ** 2 * F.binary_cross_entropy_with_logits(score, y, reduction="none")).mean()
    other.backward()
    ((1 - disc(gen(x))) ** 2).mean().backward()
    margin = y * score + (1 - y) * (1 - score)
    margin.mean().backward()
