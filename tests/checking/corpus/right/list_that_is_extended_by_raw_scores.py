import torch, torch.nn as nn, numpy as np
from sklearn.metrics import f1_score, roc_auc_score
net = nn.Linear(10, 1); crit = nn.BCEWithLogitsLoss()
for x, y in dl: crit(net(x).squeeze(1), y).backward()
P, Y = [], []
with torch.no_grad():
    for x, y in vl:
        P.extend(net(x).squeeze(1).cpu().numpy()); Y.extend(y.numpy())
P = 1 / (1 + np.exp(-np.array(P)))
print(roc_auc_score(Y, P), f1_score(Y, P > 0.5))
