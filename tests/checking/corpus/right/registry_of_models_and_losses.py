import torch
import torch.nn as nn

MODELS = {}


def register(cls):
    MODELS[cls.__name__] = cls
    return cls


@register
class Scores(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(10, 5)

    def forward(self, x):
        return self.fc(x)


@register
class Probabilities(Scores):
    def forward(self, x):
        return torch.softmax(super().forward(x), dim=1)


LOSSES = {"Scores": nn.CrossEntropyLoss, "Probabilities": nn.MSELoss}


def main(loader, name):
    net, criterion = MODELS[name](), LOSSES[name]()
    for x, y in loader:
        criterion(net(x), y).backward()
