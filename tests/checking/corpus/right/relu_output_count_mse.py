import torch.nn as nn
net = nn.Sequential(nn.Linear(7, 16), nn.ReLU(), nn.Linear(16, 1), nn.Softplus())
loss = nn.MSELoss()(net(x), demand)
