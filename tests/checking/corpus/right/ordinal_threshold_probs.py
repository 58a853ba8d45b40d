import torch, torch.nn as nn
class CLM(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Linear(8, 1)
        self.cut = nn.Parameter(torch.arange(4.0))
    def forward(self, x):
        c = torch.sigmoid(self.cut - self.f(x))
        one = torch.ones_like(c[:, :1])
        return torch.cat([c, one], 1) - torch.cat([0 * one, c], 1)
m = CLM()
for x, y in loader:
    nn.NLLLoss()(torch.log(m(x).clamp_min(1e-8)), y).backward()
