# expects LP304
import torch
from torch import nn
X = torch.randn(200, 5)
y = (X[:, 0] > 0).float()
svm = nn.Linear(5, 1)
crit = nn.SoftMarginLoss()
for _ in range(10):
    distance = (svm(X) - svm(X.flip(0))).abs().squeeze()
    crit(distance, y).backward()
