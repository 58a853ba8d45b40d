# expects LP203
import torch
import torch.nn as nn
fc = nn.Linear(100, 4)
for i in range(0, 100, 10):
    x, y = torch.tensor(a[i:i+10]), torch.tensor(b[i:i+10])
    nn.NLLLoss()(torch.log_softmax(fc(x), dim=0), y).backward()
