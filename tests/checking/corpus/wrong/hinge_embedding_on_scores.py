# expects LP102
import torch
from torch import nn

svm = nn.Linear(10, 1)
criterion = nn.HingeEmbeddingLoss()
for x, y in loader:
    signs = 2 * y.float() - 1
    loss = criterion(svm(x).squeeze(1), signs)
    loss.backward()
