import torch, torch.nn as nn, torch.nn.functional as F
class L(nn.Module):
    def forward(self, out, t):
        return F.cross_entropy(out["cls"], t["cls"]), F.binary_cross_entropy_with_logits(out["obj"], t["obj"])
class N(nn.Module):
    def __init__(self):
        super().__init__()
        self.c, self.o = nn.Linear(8, 5), nn.Linear(8, 1)
    def forward(self, x):
        return {"cls": self.c(x), "obj": self.o(x).squeeze(-1)}
n, l = N(), L()
for x, t in loader:
    sum(l(n(x), t)).backward()
