# expects LP102
import torch
from torch import nn
def mlp(sizes, activation=nn.ReLU, output_activation=nn.Identity):
    layers = []
    for j in range(len(sizes) - 1):
        act = activation if j < len(sizes) - 2 else output_activation
        layers += [nn.Linear(sizes[j], sizes[j + 1]), act()]
    return nn.Sequential(*layers)
clf = mlp([16, 32, 1])
bce = nn.BCELoss()
for x, y in loader:
    bce(clf(x), y).backward()
