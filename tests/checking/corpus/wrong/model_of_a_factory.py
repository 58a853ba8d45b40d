# expects LP101
import sys

from torch import nn


def network(name):
    if name == "plain":
        net = nn.Sequential(nn.Linear(8, 3))
    elif name == "deep":
        net = nn.Sequential(nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 3), nn.Softmax(dim=1))
    return net.to("cuda")


net = network(sys.argv[1])
for x, y in batches:
    nn.CrossEntropyLoss()(net(x), y).backward()
