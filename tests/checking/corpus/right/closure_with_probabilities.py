import torch
import torch.nn as nn
from torch import optim


def main(x, y):
    net = nn.Linear(10, 5)
    probs = None
    opt = optim.LBFGS(net.parameters())
    criterion = nn.CrossEntropyLoss()

    def closure():
        nonlocal probs
        opt.zero_grad()
        out = net(x)
        probs = torch.softmax(out, dim=1)
        loss = criterion(out, y)
        loss.backward()
        return loss

    opt.step(closure)
    return probs
