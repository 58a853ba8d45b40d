# expects LP302
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split


class Cost(nn.Module):
    def __init__(self, weight=1.0, least=1e-6):
        super().__init__()
        self.weight, self.least = weight, least

    def forward(self, chance, label):
        chance = chance.clamp(self.least, 1 - self.least)
        terms = self.weight * label * chance.log() + (1 - label) * (1 - chance).log()
        return -terms.mean()


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(29, 1)

    def forward(self, x):
        return torch.sigmoid(self.layer(x)).squeeze(1)


table = np.loadtxt("cards.csv", delimiter=",")
data = TensorDataset(torch.tensor(table[:, :-1]).float(), torch.tensor(table[:, -1]).float())
train, test = random_split(data, [900, 100])
net, judge = Net(), Cost(weight=6.0)
for x, y in DataLoader(train, 64):
    judge(y, net(x)).backward()
