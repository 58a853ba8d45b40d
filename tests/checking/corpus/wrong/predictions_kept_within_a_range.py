# expects LP106
import torch
import torch.nn as nn
import torch.nn.functional as F


class Factors(nn.Module):
    def __init__(self, users, items):
        super().__init__()
        self.user, self.item = nn.Embedding(users, 20), nn.Embedding(items, 20)

    def forward(self, u, i):
        return torch.sigmoid((self.user(u) * self.item(i)).sum(-1))


def run(train, test):
    model = Factors(943, 1682)
    for u, i, stars in train:
        F.mse_loss(model(u, i), stars).backward()
    with torch.no_grad():
        errors = [(model(u, i).clamp(1.0, 5.0) - stars).abs().mean() for u, i, stars in test]
    return sum(errors) / len(errors)
