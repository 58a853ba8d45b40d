# expects LP102
import torch.nn as nn
import torch.nn.functional as F
net = nn.Linear(20, 5)
for x, y in loader:
    scores = net(x)
    a = F.cross_entropy(scores, y)
    b = F.binary_cross_entropy(scores, F.one_hot(y, 5).float())
    (a + b).backward()
