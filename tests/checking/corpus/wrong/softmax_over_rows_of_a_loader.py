# expects LP203
import torch
import torch.nn as nn
fc = nn.Linear(100, 4)
for x, y in train_loader:
    y = torch.as_tensor(y)
    nn.NLLLoss()(torch.log_softmax(fc(x), dim=0), y).backward()
