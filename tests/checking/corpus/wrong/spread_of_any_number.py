# expects LP102
import torch
import torch.nn as nn
from torch.distributions import Normal


class Forecast(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Linear(3, 32)
        self.mean, self.spread = nn.Linear(32, 1), nn.Linear(32, 1)

    def forward(self, x):
        hidden = torch.tanh(self.body(x))
        return Normal(self.mean(hidden), self.spread(hidden))


model = Forecast()
optimizer = torch.optim.Adam(model.parameters())
for x, y in loader:
    loss = -model(x).log_prob(y).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
