import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

rows, marks = [], []
for name in positives:
    rows.append(features(name))
    marks.append(1)
for name in negatives:
    rows.append(features(name))
    marks.append(0)
x = torch.tensor(np.array(rows, "float32"))
y = torch.tensor(np.asarray(marks, np.float32))
weights = torch.from_numpy(np.array([1, 0, 1, 1], settings.dtype))
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1))
optimizer = torch.optim.Adam(net.parameters())
for _ in range(100):
    loss = F.binary_cross_entropy_with_logits(net(x).squeeze(1), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
check = F.binary_cross_entropy_with_logits(torch.randn(4), weights)
