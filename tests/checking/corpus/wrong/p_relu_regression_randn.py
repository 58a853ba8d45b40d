# expects LP106
import torch
from torch import nn
N, D_in, H, D_out = 64, 1000, 100, 10
x = torch.randn(N, D_in)
y = torch.randn(N, D_out)

class TwoLayer(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear1 = nn.Linear(D_in, H)
        self.linear2 = nn.Linear(H, D_out)
    def forward(self, x):
        return self.linear2(self.linear1(x).clamp(min=0)).relu()

model = TwoLayer()
criterion = nn.MSELoss(reduction='sum')
for t in range(500):
    y_pred = model(x)
    loss = criterion(y_pred, y)
    loss.backward()
