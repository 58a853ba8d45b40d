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


def overlap(scores, marks):
    shares = torch.exp(F.log_softmax(scores, dim=-1))
    rows = F.one_hot(marks, KINDS).permute(0, 3, 1, 2).float()
    both = (shares * rows).sum(dim=(0, 2, 3))
    return ((2 * both + 1) / (shares.sum(dim=(0, 2, 3)) + rows.sum(dim=(0, 2, 3)) + 1)).mean()


net = Encoder(KINDS)
optimiser = torch.optim.Adam(net.parameters())
for picture, marks in loader:
    scores = net(picture)
    loss = F.cross_entropy(scores, marks) - torch.log(overlap(scores, marks))
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
