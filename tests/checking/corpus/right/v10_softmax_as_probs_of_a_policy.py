import torch
from torch import nn
from torch.distributions import Bernoulli, Categorical


class Policy(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Linear(4, 64)
        self.actions = nn.Linear(64, 3)

    def forward(self, state):
        return self.actions(torch.relu(self.body(state)))


policy = Policy()
gate = nn.Linear(4, 1)


def act(state):
    choice = Categorical(logits=policy(state))
    same = Categorical(torch.softmax(policy(state), dim=-1))
    also = Categorical(logits=torch.log_softmax(policy(state), dim=-1))
    opened = Bernoulli(torch.sigmoid(gate(state)))
    also = Bernoulli(logits=gate(state))
    return choice.log_prob(same.sample()) + opened.log_prob(also.sample())


for state, gain in rounds:
    (-act(state) * gain).mean().backward()
