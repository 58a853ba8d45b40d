# expects LP108
import torch
import torch.nn as nn


def stack(sizes, act=nn.ReLU, normalise=True):
    layers = []
    for i, (a, b) in enumerate(zip(sizes[:-1], sizes[1:])):
        layers.append(nn.Linear(a, b))
        if normalise and b != sizes[-1]:
            layers.append(nn.BatchNorm1d(b))
        layers.append(act())
    return nn.Sequential(*layers)


def train(loader, names):
    net = stack([64, 128, 32, len(names)])
    for x, y in loader:
        nn.CrossEntropyLoss()(net(x), torch.tensor([names.index(one) for one in y])).backward()
