import torch, torch.nn as nn, torch.nn.functional as F
class CLIP(nn.Module):
    def __init__(self):
        super().__init__()
        self.i, self.t = nn.Linear(512, 64), nn.Linear(256, 64)
        self.scale = nn.Parameter(torch.ones([]) * 2.6)
    def forward(self, a, b):
        a, b = F.normalize(self.i(a), dim=-1), F.normalize(self.t(b), dim=-1)
        logits = self.scale.exp() * a @ b.t()
        y = torch.arange(a.size(0))
        return (F.cross_entropy(logits, y) + F.cross_entropy(logits.t(), y)) / 2
for a, b in loader:
    CLIP()(a, b).backward()
