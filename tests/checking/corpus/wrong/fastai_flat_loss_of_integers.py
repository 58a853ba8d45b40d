# expects LP303
import torch
from fastai.losses import BCEWithLogitsLossFlat
from torch import nn

net = nn.Linear(8, 1)
labels = torch.randint(0, 2, (64,))
binary = BCEWithLogitsLossFlat(floatify=False)


def step(x):
    binary(net(x), labels).backward()
