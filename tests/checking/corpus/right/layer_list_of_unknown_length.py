import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    def __init__(self, d, k, act):
        super().__init__()
        self.lin, self.act = nn.Linear(d, k), act

    def forward(self, part, x):
        x = self.lin(x)
        return x if self.act is None else self.act(x)


class Stack(nn.Module):
    def __init__(self, d, k, act):
        super().__init__()
        self.layers = nn.ModuleList([Block(d, d, act), Block(d, k, None)])

    def forward(self, parts, x):
        for layer, part in zip(self.layers, parts):
            x = layer(part, x)
        return x


def prepare(raw):
    parts = []
    for one in raw:
        parts.append(one.to("cuda"))
    return parts


net, crit = Stack(8, 3, F.relu), nn.CrossEntropyLoss()
labels = torch.randint(0, 2, (64,))
for raw, x, y in loader:
    crit(net(prepare(raw), x), y).backward()
    score = nn.Linear(8, 1)(x).squeeze(1)
    nn.BCEWithLogitsLoss()(score, labels.to(score.dtype)).backward()
