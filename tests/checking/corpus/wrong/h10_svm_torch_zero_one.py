# expects LP304
import torch
from torch import nn
from sklearn.datasets import make_blobs, make_moons
X, y = make_moons(n_samples=200, noise=0.1)
X = torch.tensor(X, dtype=torch.float32)
y = torch.tensor(y, dtype=torch.float32)
w = nn.Linear(2, 1)
crit = nn.SoftMarginLoss()
for _ in range(100):
    loss = crit(w(X).squeeze(1), y)
    loss.backward()
