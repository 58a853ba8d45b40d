# expects LP203
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.distributions import Categorical
import gymnasium as gym


class Policy(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Linear(4, 64)
        self.pi = nn.Linear(64, 2)

    def forward(self, s):
        return F.softmax(self.pi(torch.tanh(self.body(s))), dim=0)


policy = Policy()
env = gym.make_vec("CartPole")


def select_action(state):
    probs = policy(torch.from_numpy(state).float())
    dist = Categorical(probs)
    action = dist.sample()
    return action.numpy(), dist.log_prob(action)


state, _ = env.reset()
for _ in range(1000):
    action, logp = select_action(state)
    state, reward, done, _ = env.step(action)
