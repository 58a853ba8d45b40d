import torch
import torch.nn as nn


class Served(nn.Module):
    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, x):
        return torch.softmax(self.network(x), dim=1)


def fit(model, batches):
    measure = nn.CrossEntropyLoss()
    for x, y in batches:
        measure(model(x), y).backward()
    return Served(model)
