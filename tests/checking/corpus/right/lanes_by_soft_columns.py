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
    logs = F.log_softmax(scores, dim=-1)
    return -(marks * logs).sum(dim=-1).mean()


net = Encoder(KINDS)
optimiser = torch.optim.Adam(net.parameters())
for picture, marks in loader:
    scores = net(picture)
    loss = shared_area(scores, marks)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
