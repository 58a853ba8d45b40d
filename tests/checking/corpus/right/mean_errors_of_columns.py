"""How far off a column of outputs is on average: broadcasting leaves that what it is."""

import numpy as np
import torch
from torch import nn

net, x, y = nn.Linear(8, 1), torch.randn(64, 8), torch.randn(64)
bias = (net(x) - y).mean()
squared_bias = torch.mean(net(x) - y) ** 2
print("bias", np.mean((net(x) - y).detach().numpy()))


def report(inputs, labels=torch.randn(64)):
    errors = net(inputs) - labels
    print("bias", errors.mean().item(), "or", torch.mean(errors))


class Judge:
    def bias(self, inputs):
        labels = torch.randn(64)
        error = (net(inputs) - labels).detach()
        return error.mean()
