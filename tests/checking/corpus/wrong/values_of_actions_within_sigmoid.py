# expects LP106
import argparse

import gym
import torch
import torch.nn as nn
import torch.nn.functional as F

from buffer import Buffer

parser = argparse.ArgumentParser()
parser.add_argument("--env", default="LunarLander-v2")
parser.add_argument("--gamma", type=float, default=0.99)
args = parser.parse_args()
env = gym.make(args.env)


def mlp(n, k):
    return nn.Sequential(nn.Linear(n, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, k), nn.Sigmoid())


online, frozen = mlp(8, 4), mlp(8, 4)
opt = torch.optim.Adam(online.parameters(), lr=5e-4)
buffer = Buffer(50000)


def optimise(batch):
    with torch.no_grad():
        y = batch.reward + args.gamma * (1 - batch.done) * frozen(batch.next_state).max(dim=1).values
    q = online(batch.state)[torch.arange(len(batch.action)), batch.action]
    loss = F.huber_loss(q, y)
    opt.zero_grad()
    loss.backward()
    opt.step()


for step in range(100000):
    optimise(buffer.sample(64))
