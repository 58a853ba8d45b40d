import torch, torch.nn as nn, torch.nn.functional as F
class BYOL(nn.Module):
    def __init__(self):
        super().__init__()
        self.online, self.target, self.pred = nn.Linear(32, 16), nn.Linear(32, 16), nn.Linear(16, 16)
    def forward(self, a, b):
        p = F.normalize(self.pred(self.online(a)), dim=-1)
        with torch.no_grad():
            t = F.normalize(self.target(b), dim=-1)
        return (2 - 2 * (p * t).sum(-1)).mean()
for a, b in loader:
    BYOL()(a, b).backward()
