# expects LP203
import torch.nn as nn
m = nn.Sequential(nn.Linear(10, 5), nn.LogSoftmax(0))
crit = nn.NLLLoss()
for x, y in loader:
    crit(m(x), y).backward()
