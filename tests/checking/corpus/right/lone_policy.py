"""A policy that is asked in one situation at a time; its shares sum to 1 along the only axis."""

import gymnasium
import torch
from torch import nn
from torch.nn import functional as F


class Driver(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = nn.Linear(4, 24)
        self.outer = nn.Linear(24, 2)

    def forward(self, seen):
        return F.softmax(self.outer(F.relu(self.inner(seen))), dim=0)


driver = Driver()
optimizer = torch.optim.Adam(driver.parameters())
track = gymnasium.make("CartPole-v1")
seen, _ = track.reset()
for step in range(400):
    shares = driver(torch.from_numpy(seen).float())
    turn = torch.multinomial(shares, 1)
    seen, reward, over, cut, _ = track.step(turn.item())
    loss = F.nll_loss(torch.log(shares).unsqueeze(0), turn) * reward
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
start = driver(torch.tensor([0.0, 0.1, 0.0, -0.1]))
F.nll_loss(torch.log(start).unsqueeze(0), torch.tensor([1])).backward()
