# expects LP204
import torch
import torch.nn.functional as F
from torch import nn

net = nn.Sequential(nn.Linear(14, 64), nn.ReLU(), nn.Linear(64, 1))
adam = torch.optim.Adam(net.parameters())
train_loader = torch.load("loader.pt")
for epoch in range(20):
    for weather, harvest in train_loader:
        guess = net(weather.float())
        loss = F.smooth_l1_loss(guess, harvest.view(-1).float())
        adam.zero_grad()
        loss.backward()
        adam.step()
