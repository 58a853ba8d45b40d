# expects LP101
import torch
from torch import nn


class Wide(nn.Module):
    def __init__(self):
        super().__init__()
        self.head = nn.Linear(64, 7)

    def forward(self, x):
        return {"scores": torch.softmax(self.head(x), dim=-1), "features": x}


class Deep(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(64, 64), nn.ReLU())
        self.head = nn.Linear(64, 7)

    def forward(self, x):
        x = self.body(x)
        return {"scores": torch.softmax(self.head(x), dim=-1), "features": x}


def make(name):
    if name == "wide":
        model = Wide()
    else:
        model = Deep()
    return model


def train(loader, name, optimizer):
    model = nn.DataParallel(make(name))
    losses = {"classes": nn.CrossEntropyLoss()}
    for x, y in loader:
        out = model(x)
        loss = losses["classes"](out["scores"], y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
