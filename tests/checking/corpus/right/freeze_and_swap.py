import torch, torch.nn as nn
m = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3), nn.Softmax(1))
m[3] = nn.Identity()
for x, y in loader:
    nn.CrossEntropyLoss()(m(x), y).backward()
