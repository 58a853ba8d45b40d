import torch
import torch.nn as nn


class Served(nn.Module):
    def __init__(self):
        super().__init__()
        self.top = nn.Linear(8, 3)

    def forward(self, x):
        return torch.softmax(self.top(x), dim=1)


def direction(model, x, y):
    loss = nn.functional.cross_entropy(model(x), y)
    return torch.autograd.grad(loss, x)[0].sign()


def learn(wrapped, batches):
    for x, y in batches:
        nn.functional.cross_entropy(wrapped.top(x), y).backward()
