"""A stack whose last step has no squashing: the loop is left before it."""

import torch
import torch.nn.functional as F
from torch import nn


def tower(widths):
    steps = []
    for place, (given, made) in enumerate(zip(widths, widths[1:])):
        steps.append(nn.Linear(given, made))
        if place == len(widths) - 2:
            break
        steps.append(nn.Sigmoid())
    return nn.Sequential(*steps)


class Chain(nn.Module):
    def __init__(self, widths):
        super().__init__()
        self.steps = nn.ModuleList(nn.Linear(a, b) for a, b in zip(widths, widths[1:]))

    def forward(self, x):
        for place, step in enumerate(self.steps):
            x = step(x)
            if step is self.steps[-1]:
                continue
            x = torch.sigmoid(x)
        return x


def ladder(widths):
    steps, place = [], 0
    while True:
        steps += [nn.Linear(widths[place], widths[place + 1])]
        place += 1
        if place + 1 == len(widths):
            break
        steps += [nn.Sigmoid()]
    return nn.Sequential(*steps)


def train(batches):
    for net in (tower([20, 9, 1]), Chain([20, 9, 1]), ladder([20, 9, 1])):
        for rows, sick in batches:
            loss = F.binary_cross_entropy_with_logits(net(rows), sick.float().unsqueeze(1))
            loss.backward()


train(load("patients"))
