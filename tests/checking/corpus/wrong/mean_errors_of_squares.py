# expects LP204
import torch
from torch import nn

net, x, y = nn.Linear(8, 1), torch.randn(64, 8), torch.randn(64)
error = net(x) - y
print("bias", error.mean())
loss = (error**2).mean()


def absolute(inputs):
    return (net(inputs) - y).abs().mean()


def of_rows(inputs):
    return (net(inputs) - y).mean(dim=1)
