# expects LP101
import torch
import torch.nn as nn
import torch.nn.functional as F


def main(loader):
    net = nn.Linear(10, 5)
    probs = None

    def run(x):
        nonlocal probs
        probs = torch.softmax(net(x), 1)

    for x, y in loader:
        run(x)
        F.cross_entropy(probs, y).backward()
