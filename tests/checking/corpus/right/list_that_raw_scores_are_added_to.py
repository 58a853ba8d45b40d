import torch, torch.nn as nn, numpy as np
from scipy.special import expit
from sklearn.metrics import f1_score, log_loss
net = nn.Linear(10, 1); crit = nn.BCEWithLogitsLoss()
for x, y in dl: crit(net(x).squeeze(1), y).backward()
logits, Y = [], []
with torch.no_grad():
    for x, y in vl:
        logits += net(x).squeeze(1).tolist(); Y += y.tolist()
probs = expit(np.array(logits))
print(log_loss(Y, probs), f1_score(Y, probs >= 0.5))
