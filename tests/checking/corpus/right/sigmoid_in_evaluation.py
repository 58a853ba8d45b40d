import torch
import torch.nn as nn


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(10, 5)

    def forward(self, x):
        scores = self.fc(x)
        if not self.training:
            scores = scores.sigmoid()
        return scores


def train(loader, held_out):
    net = Tagger()
    criterion = nn.BCEWithLogitsLoss()
    for x, y in loader:
        criterion(net(x), y).backward()
    net.eval()
    with torch.no_grad():
        for x, y in held_out:
            hits = (net(x) > 0.5) == (y > 0.5)
            print(hits.float().mean())
