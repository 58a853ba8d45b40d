# expects LP407
import torch.nn as nn
net = nn.Linear(10, 10)
crit = nn.CrossEntropyLoss(label_smoothing=-0.1)
for x, y in loader:
    crit(net(x), y).backward()
