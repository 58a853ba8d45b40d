import torch
import torch.nn as nn
class M(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Linear(8, 1), nn.Linear(8, 1)
    def forward(self, x):
        return torch.sigmoid(self.a(x)) * torch.sigmoid(self.b(x))
m = M()
for x, y in loader:
    nn.BCELoss()(m(x).squeeze(1), y.float()).backward()
