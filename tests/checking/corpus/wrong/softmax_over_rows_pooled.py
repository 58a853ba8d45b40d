# expects LP203
import torch
import torch.nn as nn
fc = nn.Linear(100, 4)
x = torch.randn(64, 7, 100)
y = torch.randint(0, 4, (64,))
nn.NLLLoss()(torch.log_softmax(fc(x.max(dim=1)[0]), dim=0), y).backward()
