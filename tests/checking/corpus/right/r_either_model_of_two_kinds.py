import torch
from torch import nn

first = nn.Sequential(nn.Linear(3, 2), nn.Softmax(dim=1))
second = nn.Sequential(nn.Linear(3, 2))
net = first if options.first else second
loss = nn.CrossEntropyLoss()(net(x), y)
stored = torch.load("scores.pt")
more = nn.CrossEntropyLoss()(stored["logits"], y)
