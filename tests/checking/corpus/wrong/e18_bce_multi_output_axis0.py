# expects LP203
import torch
from torch import nn
class M(nn.Module):
    def __init__(self):
        super().__init__()
        self.seq = nn.Sequential(nn.Linear(6, 12), nn.Tanh(), nn.Linear(12, 3), nn.LogSoftmax(dim=0))
    def forward(self, x):
        return self.seq(x)
m = M()
crit = nn.NLLLoss()
opt = torch.optim.RMSprop(m.parameters())
for x, y in loader:
    opt.zero_grad(); crit(m(x), y).backward(); opt.step()
