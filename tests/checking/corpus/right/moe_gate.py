import torch
from torch import nn
class MoE(nn.Module):
    def __init__(self, d, k, e=4):
        super().__init__()
        self.experts = nn.ModuleList([nn.Linear(d, k) for _ in range(e)])
        self.gate = nn.Linear(d, e)
    def forward(self, x):
        g = torch.softmax(self.gate(x), dim=-1)
        outs = torch.stack([ex(x) for ex in self.experts], dim=1)
        load = g.mean(0)
        aux = (load * torch.log(load + 1e-9)).sum()
        return (g.unsqueeze(-1) * outs).sum(1), aux
m = MoE(10, 3)
for x, y in loader:
    out, aux = m(x)
    (nn.functional.cross_entropy(out, y) + 0.01 * aux).backward()
