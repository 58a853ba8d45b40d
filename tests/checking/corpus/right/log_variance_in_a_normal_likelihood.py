import torch, torch.nn as nn
class G(nn.Module):
    def __init__(self):
        super().__init__(); self.b = nn.Linear(5, 32); self.m = nn.Linear(32, 1); self.s = nn.Linear(32, 1)
    def forward(self, x):
        h = torch.relu(self.b(x)); return self.m(h), self.s(h)
net = G()
for x, y in dl:
    mu, logvar = net(x); loss = 0.5 * (logvar + (y - mu) ** 2 / torch.exp(logvar)).mean(); loss.backward()
    var = torch.exp(logvar); print((torch.log(var) + (y - mu) ** 2 / var).mean())
