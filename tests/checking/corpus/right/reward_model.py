import torch, torch.nn as nn, torch.nn.functional as F
rm = nn.Linear(768, 1)
for c, r in loader:
    loss = -F.logsigmoid(rm(c) - rm(r)).mean()
    loss.backward()
    acc = ((rm(c) - rm(r)) > 0).float().mean()
