import pickle

import torch
from torch import nn

net = nn.Sequential(nn.Linear(40, 8), nn.Tanh(), nn.Linear(8, 1))
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
with open("pairs.pkl", "rb") as file:
    train_loader = pickle.load(file)
for at in range(len(train_loader)):
    row, target = train_loader[at]
    loss = criterion(net(row), target.view(-1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
