import torch.nn as nn
class Scorer(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.f = nn.Sequential(nn.Linear(d, d), nn.GELU(), nn.Linear(d, 1))
    def forward(self, x):
        return self.f(x).squeeze(-1)
