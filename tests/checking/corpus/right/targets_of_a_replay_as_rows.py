import collections
import random

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

Transition = collections.namedtuple("Transition", "s a r s2 done")


class Replay:
    def __init__(self, size):
        self.buf = collections.deque(maxlen=size)

    def sample(self, n):
        t = Transition(*zip(*random.sample(self.buf, n)))
        return (
            torch.as_tensor(np.stack(t.s), dtype=torch.float32),
            torch.as_tensor(t.a, dtype=torch.int64),
            torch.as_tensor(t.r, dtype=torch.float32),
            torch.as_tensor(np.stack(t.s2), dtype=torch.float32),
            torch.as_tensor(t.done, dtype=torch.float32),
        )


class Agent:
    def __init__(self, n_obs, n_act):
        self.online, self.target = nn.Linear(n_obs, n_act), nn.Linear(n_obs, n_act)

    def learn(self, batch, gamma=0.99):
        s, a, r, s2, done = batch
        chosen = self.online(s).gather(1, a.unsqueeze(1)).squeeze(1)
        with torch.no_grad():
            best = self.online(s2).argmax(dim=1, keepdim=True)
            boot = self.target(s2).gather(1, best).squeeze(1)
            goal = r + gamma * (1.0 - done) * boot
        F.smooth_l1_loss(chosen, goal).backward()


agent, memory = Agent(8, 4), Replay(10_000)
for _ in range(1000):
    agent.learn(memory.sample(64))
