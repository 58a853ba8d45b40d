import json
from types import SimpleNamespace

import torch
import torch.nn.functional as F
from torch import nn


def dotted(said):
    if isinstance(said, dict):
        return SimpleNamespace(**{name: dotted(value) for name, value in said.items()})
    return said


class Distil(nn.Module):
    def __init__(self, heat, options):
        super().__init__()
        self.heat = heat
        self.apart = nn.KLDivLoss(**vars(options))

    def forward(self, small, large):
        small = F.log_softmax(small / self.heat, dim=1)
        return self.apart(small, F.softmax(large / self.heat, dim=1)) * self.heat**2


def main():
    said = dotted(json.load(open("student.json")))
    small = nn.Sequential(nn.Linear(12, 40), nn.ReLU(), nn.Linear(40, 10))
    large = torch.load(said.paths.teacher)
    distil = Distil(**vars(said.distil))
    tune = torch.optim.SGD(small.parameters(), lr=0.1)
    for rows in torch.randn(100, 8, 12):
        error = distil(small(rows), large(rows).detach())
        tune.zero_grad()
        error.backward()
        tune.step()


if __name__ == "__main__":
    main()
