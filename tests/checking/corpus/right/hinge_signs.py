import torch
from torch import nn
svm = nn.Linear(10, 1)
for x, other, y in loader:
    s = 2 * y.float() - 1
    loss = torch.clamp(1 - s * svm(x).squeeze(1), min=0).mean()
    distance = (svm(x) - svm(other)).abs().squeeze(1)
    loss.backward()
