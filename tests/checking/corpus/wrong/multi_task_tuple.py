# expects LP101
import torch
import torch.nn as nn
class Multi(nn.Module):
    def __init__(self):
        super().__init__()
        self.shared = nn.Linear(10, 10)
        self.age = nn.Linear(10, 1)
        self.gender = nn.Sequential(nn.Linear(10, 1), nn.Sigmoid())
    def forward(self, x):
        h = torch.relu(self.shared(x))
        return self.age(h), self.gender(h)
m = Multi()
mse, bce = nn.MSELoss(), nn.BCEWithLogitsLoss()
for x, (ya, yg) in dl:
    pa, pg = m(x)
    loss = mse(pa, ya) + bce(pg, yg)
