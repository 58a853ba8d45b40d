# expects LP203
import torch
import torch.nn as nn
import torch.nn.functional as F

KINDS = 9


class Encoder(nn.Module):
    def __init__(self, kinds):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, 24, 3, padding=1), nn.ReLU())
        self.top = nn.Conv2d(24, kinds, 1)

    def forward(self, x):
        return self.top(self.body(x))


def shared_area(scores, marks):
    shares = scores.softmax(-1)
    total = 0.0
    for kind in range(1, KINDS):
        part, truth = shares[:, kind], (marks == kind).float()
        both = (part * truth).sum()
        total = total + 1 - (2 * both + 1.0) / (part.sum() + truth.sum() + 1.0)
    return total / KINDS


net = Encoder(KINDS)
optimiser = torch.optim.Adam(net.parameters())
for picture, marks in loader:
    scores = net(picture)
    loss = F.cross_entropy(scores, marks) + shared_area(scores, marks)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
