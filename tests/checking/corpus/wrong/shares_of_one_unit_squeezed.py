# expects LP201
import torch
import torch.nn as nn
fc = nn.Linear(32, 1)
for x, y in loader:
    p = torch.softmax(fc(x), dim=1).squeeze(1)
    nn.BCELoss()(p, y).backward()
