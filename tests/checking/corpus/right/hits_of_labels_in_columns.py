"""Labels that are made a column before they are compared, or have been one all along."""

import torch
from torch import nn

net = nn.Sequential(nn.Linear(12, 24), nn.ReLU(), nn.Linear(24, 1))
entropy = nn.BCEWithLogitsLoss()
for reading, alarm in torch.load("first.pt"):
    score = net(reading)
    loss = entropy(score.squeeze(1), alarm)
    alarm = alarm.unsqueeze(1)
    print(loss, ((score > 0) == alarm).float().mean())
for reading, alarm in torch.load("second.pt"):
    score = net(reading)
    loss = entropy(score, alarm.view(-1, 1))
    print(loss, ((score > 0) == alarm).float().mean())
for reading, alarm in torch.load("third.pt"):
    score = net(reading)
    loss = entropy(score, alarm)
    print(loss, ((score > 0) == alarm).float().mean())
for reading, alarm in torch.load("fourth.pt"):
    score = net(reading).squeeze(1)
    loss = entropy(score, alarm)
    print(loss, ((score > 0) == alarm).float().mean())
