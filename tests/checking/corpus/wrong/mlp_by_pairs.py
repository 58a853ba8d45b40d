# expects LP108
import torch.nn as nn
import torch.nn.functional as F
from itertools import pairwise
def mlp(sizes):
    return nn.Sequential(*[m for a, b in pairwise(sizes) for m in (nn.Linear(a, b), nn.ReLU())])
net = mlp([5, 6, 7])
def main(x, y):
    F.cross_entropy(net(x), y).backward()
