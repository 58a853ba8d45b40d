import torch
from torch import nn
emb = nn.Linear(300, 64)
crit = nn.CosineEmbeddingLoss()
for a, b, same in pairs:
    y = torch.where(same.bool(), 1, -1)
    crit(emb(a), emb(b), y).backward()
