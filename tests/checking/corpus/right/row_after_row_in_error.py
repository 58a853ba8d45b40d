import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

table = np.loadtxt("wells.csv", delimiter=",")
depth = torch.tensor(table[:, 0], dtype=torch.float32)
logs = torch.tensor(table[:, 1:], dtype=torch.float32)
net = nn.Sequential(nn.Linear(logs.shape[1], 32), nn.ReLU(), nn.Linear(32, 1))
adam = torch.optim.Adam(net.parameters())
for _ in range(500):
    guess = net(logs)
    loss = F.huber_loss(depth, guess.squeeze(1))
    adam.zero_grad()
    loss.backward()
    adam.step()
