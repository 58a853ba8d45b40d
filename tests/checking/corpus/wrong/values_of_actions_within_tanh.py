# expects LP106
import random
from collections import deque

import gymnasium as gym
import numpy as np
import torch
import torch.nn as nn


class QNet(nn.Module):
    def __init__(self, n_in, n_out):
        super().__init__()
        self.fc1 = nn.Linear(n_in, 64)
        self.fc2 = nn.Linear(64, n_out)

    def forward(self, x):
        return torch.tanh(self.fc2(torch.relu(self.fc1(x))))


class Agent:
    def __init__(self, env, gamma=0.99):
        n, k = env.observation_space.shape[0], env.action_space.n
        self.q, self.target = QNet(n, k), QNet(n, k)
        self.target.load_state_dict(self.q.state_dict())
        self.opt = torch.optim.Adam(self.q.parameters(), 1e-3)
        self.loss = nn.SmoothL1Loss()
        self.memory, self.gamma = deque(maxlen=10000), gamma

    def act(self, state, eps):
        if random.random() < eps:
            return env.action_space.sample()
        with torch.no_grad():
            return int(self.q(torch.as_tensor(state)).argmax())

    def update(self, size=64):
        s, a, r, s2, d = zip(*random.sample(self.memory, size))
        s = torch.as_tensor(np.array(s))
        a = torch.tensor(a).unsqueeze(1)
        r = torch.tensor(r, dtype=torch.float32)
        s2 = torch.as_tensor(np.array(s2))
        d = torch.tensor(d, dtype=torch.float32)
        values = self.q(s).gather(1, a).squeeze(1)
        with torch.no_grad():
            best = self.q(s2).argmax(1, keepdim=True)
            following = self.target(s2).gather(1, best).squeeze(1)
            expected = r + self.gamma * following * (1 - d)
        loss = self.loss(values, expected)
        self.opt.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.q.parameters(), 10)
        self.opt.step()


env = gym.make("CartPole-v1")
agent = Agent(env)
for episode in range(500):
    state, _ = env.reset()
    done = False
    while not done:
        action = agent.act(state, 0.1)
        nxt, reward, end, cut, _ = env.step(action)
        agent.memory.append((state, action, reward, nxt, end))
        state, done = nxt, end or cut
        if len(agent.memory) > 500:
            agent.update()
