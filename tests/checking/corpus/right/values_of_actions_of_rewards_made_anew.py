import gymnasium
import numpy as np
import torch
from torch import nn, optim
import torch.nn.functional as F

from memory import ReplayMemory

env = gymnasium.make("Acrobot-v1")
GAMMA = 0.99


class DQN(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.fc1 = nn.Linear(n_in, 128)
        self.fc2 = nn.Linear(128, 128)
        self.out = nn.Linear(128, n_out)

    def forward(self, x):
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return F.relu(self.out(x))


policy_net, target_net = DQN(6, 3), DQN(6, 3)
memory = ReplayMemory(10000)
optimizer = optim.AdamW(policy_net.parameters(), lr=1e-4)


def optimize_model():
    batch = memory.sample(128)
    values = policy_net(batch.state).gather(1, batch.action)
    with torch.no_grad():
        nxt = target_net(batch.next_state).max(1)[0]
    expected = (nxt * GAMMA) + batch.reward
    criterion = nn.SmoothL1Loss()
    loss = criterion(values, expected.unsqueeze(1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


total = 0.0
for episode in range(600):
    state, _ = env.reset()
    done = False
    while not done:
        action = env.action_space.sample()
        nxt, reward, terminated, truncated, _ = env.step(action)
        total += reward
        done = terminated or truncated
        reward = nxt[0] ** 2
        memory.push(state, action, nxt, reward)
        state = nxt
        optimize_model()
