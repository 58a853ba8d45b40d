import torch.nn as nn
m = nn.Sequential(nn.Linear(8, 4), nn.Softmax(dim=1), nn.Linear(4, 3))
for x, y in loader:
    nn.CrossEntropyLoss()(m(x), y).backward()
