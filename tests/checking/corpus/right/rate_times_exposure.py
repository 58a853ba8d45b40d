import torch
from torch import nn


class Defects(nn.Module):
    def __init__(self):
        super().__init__()
        self.score = nn.Sequential(nn.Linear(7, 20), nn.ReLU(), nn.Linear(20, 1))

    def forward(self, machine, exposure):
        per_hour = torch.exp(self.score(machine).squeeze(1))
        return per_hour * exposure


net = Defects()
for machine, hours, count in loader:
    loss = nn.functional.poisson_nll_loss(net(machine, hours), count, log_input=False)
    loss.backward()
