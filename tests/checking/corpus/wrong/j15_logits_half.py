# expects LP411
import torch
from torch import nn
from sklearn.metrics import f1_score
m = nn.Linear(20, 1)
crit = nn.BCEWithLogitsLoss()
for x, y in loader:
    out = m(x).squeeze()
    crit(out, y).backward()
    y_hat = (out > 0.5).int().numpy()
    print(f1_score(y, y_hat))
