import torch
from torch import nn
svm = nn.Linear(10, 1)
for x, y in loader:
    s = 2 * y.float() - 1
    loss = torch.clamp(1 - s * svm(x).squeeze(1), min=0).mean()
    nn.HingeEmbeddingLoss()(svm(x).squeeze(1), s)
    loss.backward()
