import random
from collections import deque, namedtuple
import torch
import torch.nn as nn
T = namedtuple("T", "state action reward next_state")
class Memory:
    def __init__(self):
        self.d = deque(maxlen=1000)
    def push(self, *a):
        self.d.append(T(*a))
    def sample(self, n):
        return random.sample(self.d, n)
q = nn.Sequential(nn.Linear(4, 64), nn.ReLU(), nn.Linear(64, 2))
target = nn.Sequential(nn.Linear(4, 64), nn.ReLU(), nn.Linear(64, 2))
memory = Memory()
def step(env, s):
    a = torch.tensor([[env.action_space.sample()]])
    ns, r, done, _, _ = env.step(a.item())
    memory.push(s, a, torch.tensor([r]), torch.tensor(ns).unsqueeze(0))
def learn():
    batch = T(*zip(*memory.sample(32)))
    s, a, r, ns = (torch.cat(x) for x in batch)
    v = q(s).gather(1, a)
    nv = target(ns).max(1)[0].detach()
    loss = nn.SmoothL1Loss()(v, (r + 0.99 * nv).unsqueeze(1))
    loss.backward()
def online(state, reward):
    value = q(state)[:, :1]
    loss = nn.MSELoss()(value, torch.tensor([reward]))
    loss.backward()
