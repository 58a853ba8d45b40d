# expects LP204
import torch.nn.functional as F
from torch import nn

net = nn.Linear(10, 3)
for rows, labels in loader:
    F.cross_entropy(net(rows), labels.unsqueeze(1)).backward()
    F.cross_entropy(net(rows), labels.view(-1, 1).long()).backward()
