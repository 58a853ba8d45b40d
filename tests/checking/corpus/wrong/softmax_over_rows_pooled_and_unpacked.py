# expects LP203
import torch
import torch.nn as nn
fc = nn.Linear(100, 4)
for x, y in loader:
    v, i = torch.max(x, 1)
    nn.NLLLoss()(torch.log_softmax(fc(v), dim=0), y).backward()
