import torch
from torch import nn

score = nn.Sequential(nn.Linear(3, 64), nn.GELU(), nn.Linear(64, 3))
squared = nn.MSELoss()
adam = torch.optim.AdamW(score.parameters())
for points in torch.load("points.pt").split(256):
    disturbance = torch.empty_like(points).normal_()
    predicted = score(points + 0.3 * disturbance)
    loss = squared(disturbance, predicted)
    adam.zero_grad()
    loss.backward()
    adam.step()
