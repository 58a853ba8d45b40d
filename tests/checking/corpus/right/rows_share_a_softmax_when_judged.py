import torch
import torch.nn as nn
import torch.nn.functional as F


def train(loader, held_out):
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
    optimiser = torch.optim.SGD(net.parameters(), lr=0.1)
    for x, y in loader:
        optimiser.zero_grad()
        F.cross_entropy(net(x), y).backward()
        optimiser.step()
    net.eval()
    right = 0
    with torch.no_grad():
        for x, y in held_out:
            shares = F.softmax(net(x)[0], dim=0)
            right += (shares.argmax() == y).sum()
    return right
