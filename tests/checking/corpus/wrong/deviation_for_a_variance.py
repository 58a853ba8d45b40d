# expects LP410
import torch, torch.nn as nn
class Prob(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(d, 64), nn.SiLU())
        self.mu = nn.Linear(64, 1)
        self.sigma = nn.Linear(64, 1)
    def forward(self, x):
        h = self.body(x)
        mean = self.mu(h)
        std = nn.functional.softplus(self.sigma(h)) + 1e-6
        return mean, std
net = Prob(8)
crit = nn.GaussianNLLLoss()
opt = torch.optim.Adam(net.parameters())
for x, y in loader:
    mean, std = net(x)
    loss = crit(mean, y, std)
    opt.zero_grad(); loss.backward(); opt.step()
