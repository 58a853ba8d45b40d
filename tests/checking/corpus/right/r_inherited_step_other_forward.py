import torch
from torch import nn


class Shared(nn.Module):
    def __init__(self):
        super().__init__()
        self.top = nn.Linear(9, 3)

    def forward(self, x):
        return torch.softmax(self.top(x), dim=1)

    def batch_loss(self, x, y):
        return self.measure(self.raw(x), y)


class Trained(Shared):
    def __init__(self):
        super().__init__()
        self.measure = nn.CrossEntropyLoss()

    def raw(self, x):
        return self.top(x)


class Logs(Shared):
    def __init__(self):
        super().__init__()
        self.measure = nn.NLLLoss()

    def raw(self, x):
        return torch.log(self(x) + 1e-9)
