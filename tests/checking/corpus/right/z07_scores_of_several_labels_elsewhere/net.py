from torch import nn


class Tagger(nn.Module):
    def __init__(self, tags):
        super().__init__()
        self.tags = list(tags)
        self.body = nn.Sequential(nn.Linear(32, 16), nn.ReLU())
        self.out = nn.Linear(16, len(self.tags))

    def forward(self, x):
        return self.out(self.body(x))
