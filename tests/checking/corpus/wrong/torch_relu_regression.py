# expects LP106
import torch
import torch.nn as nn
x = torch.randn(200, 5)
y = torch.randn(200, 1)
model = nn.Sequential(nn.Linear(5, 10), nn.ReLU(), nn.Linear(10, 1), nn.ReLU())
loss = nn.MSELoss()(model(x), y)
