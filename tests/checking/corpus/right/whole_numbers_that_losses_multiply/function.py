import torch.nn as nn
import torch.nn.functional as F
net = nn.Linear(20, 5)
for x, y in loader:
    F.multilabel_soft_margin_loss(net(x), y.long()).backward()
