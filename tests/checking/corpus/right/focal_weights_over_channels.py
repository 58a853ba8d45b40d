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
    plain = F.cross_entropy(scores, marks, reduction="none")
    share = F.softmax(scores, dim=1).gather(1, marks.unsqueeze(1)).squeeze(1)
    return ((1 - share) ** 2 * plain).mean()


net = Encoder(KINDS)
optimiser = torch.optim.Adam(net.parameters())
for picture, marks in loader:
    scores = net(picture)
    loss = shared_area(scores, marks)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
