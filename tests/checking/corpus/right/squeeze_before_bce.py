import torch
import torch.nn as nn
net = nn.Linear(5, 1)
y = torch.randint(0, 2, (32,)).float()
loss = nn.BCEWithLogitsLoss()(net(torch.randn(32, 5)).squeeze(1), y)
