# expects LP411
import torch, torch.nn as nn, numpy as np
from sklearn.metrics import f1_score
net = nn.Linear(10, 1); crit = nn.BCEWithLogitsLoss()
for x, y in dl: crit(net(x).squeeze(1), y).backward()
P = []
with torch.no_grad():
    for x, y in vl:
        P += net(x).squeeze(1).tolist()
print(f1_score(Y, [p > 0.5 for p in P]))
