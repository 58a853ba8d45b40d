import torch
from torch import nn


class Forecaster(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.body = nn.GRU(width, 48, batch_first=True)
        self.level = nn.Linear(48, 1)
        self.spread = nn.Linear(48, 1)

    def forward(self, x):
        _, h = self.body(x)
        return self.level(h[-1]), nn.functional.softplus(self.spread(h[-1])) + 1e-4


net = Forecaster(7)
criterion = nn.GaussianNLLLoss(eps=1e-5)
optimiser = torch.optim.Adam(net.parameters())
for x, target in loader:
    level, spread = net(x)
    loss = criterion(level, target.float().unsqueeze(1), spread)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
