import torch
import torch.nn as nn
net = nn.Linear(3, 3)
crit = nn.CrossEntropyLoss()
try:
    out = net(x)
except RuntimeError:
    out = torch.softmax(fallback(x), 1)
    print(out)
    raise
loss = crit(out, y)
