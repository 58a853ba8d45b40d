# expects LP101
import torch
from torch import nn


class Zoo(dict):
    def add(self, word):
        def keep(cls):
            self[word] = cls
            return cls

        return keep


zoo = Zoo()


@zoo.add("tiny")
class Tiny(nn.Module):
    def __init__(self, n_out=1):
        super().__init__()
        self.score = nn.Linear(12, n_out)

    def forward(self, x):
        return torch.sigmoid(self.score(x)).squeeze(-1)


net = zoo["tiny"]()
measure = nn.BCEWithLogitsLoss()
for x, y in batches:
    measure(net(x), y).backward()
