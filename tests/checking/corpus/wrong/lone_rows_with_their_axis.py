# expects LP204
"""Values of states of a game; each state is given an axis for a batch, its value's goal is not."""

import gymnasium
import torch
from torch import nn
from torch.nn import functional as F

judge = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 1))
optimizer = torch.optim.Adam(judge.parameters())
game = gymnasium.make("LunarLander-v3")
seen, _ = game.reset()
held = []
over = False
while not over:
    held.append(seen)
    seen, reward, over, cut, _ = game.step(game.action_space.sample())
states = torch.stack([torch.from_numpy(one).float() for one in held])
goals = torch.linspace(0.0, 1.0, len(held))
loss = F.smooth_l1_loss(judge(states), goals)
optimizer.zero_grad()
loss.backward()
optimizer.step()
