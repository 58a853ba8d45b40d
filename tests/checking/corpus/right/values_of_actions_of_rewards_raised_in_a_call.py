import random
from collections import deque, namedtuple

import gymnasium as gym
import numpy as np
import torch
import torch.nn as nn

# hyper-parameters
ENV_ID = "MountainCar-v0"
GAMMA = 0.99
BATCH = 64
CAPACITY = 50_000
LR = 5e-4
EPS_START, EPS_END, EPS_DECAY = 1.0, 0.02, 30_000
TARGET_EVERY = 500
Transition = namedtuple("Transition", "s a r s2 done")
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def mlp(sizes):
    layers = []
    for i in range(len(sizes) - 1):
        layers += [nn.Linear(sizes[i], sizes[i + 1]), nn.ReLU()]
    return nn.Sequential(*layers)


class QNet(nn.Module):
    def __init__(self, obs, act):
        super().__init__()
        self.net = mlp([obs, 128, 128, act])

    def forward(self, x):
        return self.net(x)


class Replay:
    def __init__(self, cap):
        self.buf = deque(maxlen=cap)

    def push(self, *a):
        self.buf.append(Transition(*a))

    def sample(self, n):
        b = Transition(*zip(*random.sample(self.buf, n)))
        f = lambda v, dt: torch.as_tensor(np.array(v), dtype=dt, device=device)
        return (f(b.s, torch.float32), f(b.a, torch.int64), f(b.r, torch.float32),
                f(b.s2, torch.float32), f(b.done, torch.float32))

    def __len__(self):
        return len(self.buf)


def train():
    env = gym.make(ENV_ID)
    n_obs, n_act = env.observation_space.shape[0], env.action_space.n
    q, q_tgt = QNet(n_obs, n_act).to(device), QNet(n_obs, n_act).to(device)
    q_tgt.load_state_dict(q.state_dict())
    opt = torch.optim.Adam(q.parameters(), lr=LR)
    loss_fn = nn.SmoothL1Loss()
    mem, step = Replay(CAPACITY), 0
    for ep in range(1500):
        s, _ = env.reset()
        total, done = 0.0, False
        while not done:
            eps = max(EPS_END, EPS_START - step / EPS_DECAY)
            if random.random() < eps:
                a = env.action_space.sample()
            else:
                with torch.no_grad():
                    a = q(torch.as_tensor(s, device=device).unsqueeze(0)).argmax(1).item()
            s2, r, term, trunc, _ = env.step(a)
            mem.push(s, a, r + abs(s2[1]) * 10, s2, float(term))
            s, total, done, step = s2, total + r, term or trunc, step + 1
            if len(mem) < 1000:
                continue
            bs, ba, br, bs2, bd = mem.sample(BATCH)
            qa = q(bs).gather(1, ba.unsqueeze(1)).squeeze(1)
            with torch.no_grad():
                y = br + GAMMA * (1 - bd) * q_tgt(bs2).max(1).values
            loss = loss_fn(qa, y)
            opt.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(q.parameters(), 10.0)
            opt.step()
            if step % TARGET_EVERY == 0:
                q_tgt.load_state_dict(q.state_dict())
        if ep % 20 == 0:
            print(ep, total, round(eps, 3))


if __name__ == "__main__":
    train()
