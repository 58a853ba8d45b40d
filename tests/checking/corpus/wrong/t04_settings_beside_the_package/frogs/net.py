import torch.nn as nn

LAST = dict(none=nn.Identity, chance=nn.Sigmoid)


class Top(nn.Module):
    def __init__(self, width, species, last="chance", drop=0.1):
        super().__init__()
        self.drop, self.rank = nn.Dropout(drop), nn.Linear(width, species)
        self.last = LAST[last]()

    def forward(self, call):
        return self.last(self.rank(self.drop(call)))


class Croaks(nn.Module):
    def __init__(self, width, species, top=None):
        super().__init__()
        self.ear = nn.Sequential(nn.Conv1d(1, width, 9), nn.ReLU(), nn.AdaptiveAvgPool1d(1))
        self.top = Top(width, species, **(top or {}))

    def forward(self, call):
        return self.top(self.ear(call).flatten(1))
