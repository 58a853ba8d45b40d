# expects LP101
import torch
import torch.nn as nn
import torch.nn.functional as F
class Ensemble(nn.Module):
    def __init__(self, a, b):
        super().__init__()
        self.a, self.b = nn.Linear(10, 4), nn.Linear(10, 4)
    def forward(self, x):
        pa = F.softmax(self.a(x), dim=1)
        pb = F.softmax(self.b(x), dim=1)
        return (pa + pb) / 2
e = Ensemble(None, None)
for x, y in loader:
    F.cross_entropy(e(x), y).backward()
