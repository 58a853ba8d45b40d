# expects LP407
import torch
import torch.nn as nn
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
opt = torch.optim.Adam(net.parameters())

class Pinball(nn.Module):
    def __init__(self, levels):
        super().__init__()
        self.register_buffer("q", torch.tensor(levels))
    def forward(self, pred, y):
        e = y.unsqueeze(1) - pred
        return torch.max(self.q * e, (self.q - 1.0) * e).mean()
crit = Pinball([2.5, 50.0, 97.5])
for x, y in loader:
    loss = crit(net(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
