# expects LP304
import torch
import torch.nn as nn
enc = nn.Sequential(nn.Linear(300, 128))
crit = nn.CosineEmbeddingLoss(margin=0.2)
for left, right in pairs:
    same = torch.randint(0, 2, (left.size(0),))
    crit(enc(left), enc(right), same).backward()
