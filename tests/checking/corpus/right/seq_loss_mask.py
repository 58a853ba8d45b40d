import torch, torch.nn as nn
dec = nn.Linear(64, 1000)
crit = nn.CrossEntropyLoss(ignore_index=0, reduction="none")
for h, t in loader:
    l = crit(dec(h).transpose(1, 2), t)
    (l * (t != 0)).sum().div((t != 0).sum()).backward()
