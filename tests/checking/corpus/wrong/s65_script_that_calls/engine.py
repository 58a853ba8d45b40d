import torch
from torch import nn


def fit(net, batches, rate):
    judge = nn.BCEWithLogitsLoss()
    optimiser = torch.optim.Adam(net.parameters(), rate)
    for x, y in batches:
        optimiser.zero_grad()
        judge(net(x), y).backward()
        optimiser.step()
