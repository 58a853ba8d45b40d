import torch.nn as nn, torch.nn.functional as F
class E(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Linear(10, 4), nn.Linear(10, 4)
    def forward(self, x):
        return (self.a(x) + self.b(x)) / 2
e = E()
for x, y in loader:
    F.cross_entropy(e(x), y).backward()
