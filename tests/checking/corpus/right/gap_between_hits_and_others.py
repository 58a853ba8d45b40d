
import torch
import torch.nn as nn

net = nn.Sequential(nn.Linear(12, 24), nn.ReLU(), nn.Linear(24, 1), nn.Sigmoid())
for hits, others in loader:
    loss = net(others).mean() - net(hits).mean()
    loss.backward()
