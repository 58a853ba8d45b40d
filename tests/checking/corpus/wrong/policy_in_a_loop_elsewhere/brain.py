import torch
from torch import nn


class Brain(nn.Module):
    def __init__(self, seen, moves):
        super().__init__()
        self.body = nn.Linear(seen, 48)
        self.choice = nn.Linear(48, moves)
        self.worth = nn.Linear(48, 1)

    def forward(self, seen):
        h = torch.tanh(self.body(seen))
        return torch.softmax(self.choice(h), dim=-1), self.worth(h)
