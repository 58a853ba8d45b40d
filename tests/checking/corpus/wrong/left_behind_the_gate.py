# expects LP101
"""A stack that is left early, and squashed all the same."""

import torch.nn.functional as F
from torch import nn


def tower(widths):
    steps = []
    for place, (given, made) in enumerate(zip(widths, widths[1:])):
        steps.append(nn.Linear(given, made))
        if place == len(widths) - 2:
            break
        steps.append(nn.ReLU())
    steps.append(nn.Sigmoid())
    return nn.Sequential(*steps)


def train(batches):
    net = tower([20, 9, 1])
    for rows, sick in batches:
        loss = F.binary_cross_entropy_with_logits(net(rows), sick.float().unsqueeze(1))
        loss.backward()


train(load("patients"))
