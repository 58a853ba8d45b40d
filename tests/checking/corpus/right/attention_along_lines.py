import torch
import torch.nn as nn
import torch.nn.functional as F

KINDS = 9


class Gate(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Conv2d(3, 24, 3, padding=1)
        self.look = nn.Conv2d(24, 24, 1)
        self.top = nn.Conv2d(24, 9, 1)

    def forward(self, x):
        seen = self.body(x)
        where = F.softmax(self.look(seen), dim=-1)
        return self.top(where * seen + seen)


def shared_area(scores, marks):
    shares = F.softmax(scores, dim=1)
    rows = F.one_hot(marks, KINDS).permute(0, 3, 1, 2).float()
    both = (shares * rows).sum(dim=(0, 2, 3))
    all_of = shares.sum(dim=(0, 2, 3)) + rows.sum(dim=(0, 2, 3))
    return 1 - ((2 * both + 1e-6) / (all_of + 1e-6)).mean()


net = Gate()
optimiser = torch.optim.Adam(net.parameters())
for picture, marks in loader:
    scores = net(picture)
    loss = shared_area(scores, marks)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
