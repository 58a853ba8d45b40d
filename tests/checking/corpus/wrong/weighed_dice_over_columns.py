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


def shared_area(scores, marks, weights=(0.2, 1, 1, 1, 1, 1, 1, 2, 2)):
    shares = F.softmax(scores, dim=-1)
    rows = F.one_hot(marks, KINDS).permute(0, 3, 1, 2).float()
    both = torch.sum(shares * rows, dim=(0, 2, 3))
    size = torch.sum(shares * shares, dim=(0, 2, 3)) + torch.sum(rows * rows, dim=(0, 2, 3))
    dice = torch.tensor(weights) * (2 * both + 1) / (size + 1)
    return KINDS - dice.sum()


net = Encoder(KINDS)
optimiser = torch.optim.Adam(net.parameters())
for picture, marks in loader:
    scores = net(picture)
    loss = F.cross_entropy(scores, marks) + shared_area(scores, marks)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
