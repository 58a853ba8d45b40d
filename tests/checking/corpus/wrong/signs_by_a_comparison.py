# expects LP304
import torch.nn as nn

net = nn.Linear(10, 1)
for x, y in loader:
    side = (y > 0).float()
    nn.SoftMarginLoss()(net(x).squeeze(1), side).backward()
