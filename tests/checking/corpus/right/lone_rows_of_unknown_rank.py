"""Values of states of a game, learned one state at a time; a state has no axis for a batch."""

import gymnasium
import torch
from torch import nn
from torch.nn import functional as F

from recorded import states, openings


class Judge(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(8, 32)
        self.second = nn.Linear(32, 1)

    def forward(self, seen):
        return self.second(F.relu(self.first(seen)))


judge = Judge()
optimizer = torch.optim.Adam(judge.parameters())
table = torch.tensor(states)
for number in range(200):
    F.mse_loss(judge(table[number]), torch.ones(1)).backward()
for state in torch.tensor(openings):
    F.mse_loss(judge(state), torch.zeros(1)).backward()

game = gymnasium.make("LunarLander-v3")
seen, _ = game.reset()
over = False
while not over:
    value = judge(torch.from_numpy(seen).float())
    seen, reward, over, cut, _ = game.step(game.action_space.sample())
    goal = torch.zeros(1) + reward
    loss = F.smooth_l1_loss(value, goal)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
