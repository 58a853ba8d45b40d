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


def dice(shares, rows, smooth=1.0):
    both = (shares * rows).sum(dim=(2, 3))
    size = shares.sum(dim=(2, 3)) + rows.sum(dim=(2, 3))
    return ((2 * both + smooth) / (size + smooth)).mean(dim=0)


def shared_area(scores, marks):
    rows = F.one_hot(marks, KINDS).movedim(-1, 1).float()
    return 1 - dice(F.softmax(scores, dim=1), rows)[1:].mean()


net = Encoder(KINDS)
optimiser = torch.optim.Adam(net.parameters())
for picture, marks in loader:
    scores = net(picture)
    loss = F.cross_entropy(scores, marks) + shared_area(scores, marks)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
