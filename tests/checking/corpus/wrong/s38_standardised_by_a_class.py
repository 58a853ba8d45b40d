# expects LP106
import numpy as np
import torch
from torch import nn


class Scale:
    def fit(self, y):
        self.middle, self.spread = float(y.mean()), float(y.std())
        return self

    def apply(self, y):
        return (y - self.middle) / self.spread


def read(path):
    values = []
    with open(path) as lines:
        for line in lines:
            name, value = line.strip().split(",")
            values.append(float(value))
    return np.array(values, dtype=np.float32)


y = read("logp.csv")
target = torch.from_numpy(Scale().fit(y).apply(y)[:, None])
net = nn.Sequential(nn.Linear(64, 16), nn.ReLU(), nn.Linear(16, 1), nn.Tanh())
((net(x) - target) ** 2).mean().backward()
