import torch
from torch import nn
K = 5
net = nn.Linear(10, K - 1)
def levels(y):
    return (y.unsqueeze(1) > torch.arange(K - 1)).float()
for x, y in loader:
    nn.BCEWithLogitsLoss()(net(x), levels(y)).backward()
prob = torch.sigmoid(net(x))
rank = (prob > 0.5).sum(1)
