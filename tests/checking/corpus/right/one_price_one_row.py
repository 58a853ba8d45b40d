import torch
import torch.nn as nn
from torch.utils.data import Dataset, DataLoader
class Curves(Dataset):
    def __init__(self, rows, prices):
        self.rows, self.prices = rows, prices
    def __len__(self): return len(self.rows)
    def __getitem__(self, i):
        return torch.tensor(self.rows[i]).float(), torch.tensor([self.prices[i]]).float()
class Reg(nn.Module):
    def __init__(self):
        super().__init__()
        self.l = nn.Linear(8, 1)
    def forward(self, x):
        return self.l(x).squeeze()
net = Reg()
mse = nn.MSELoss()
for x, y in DataLoader(Curves(r, p), shuffle=True):
    mse(net(x), y).backward()
for x, y in DataLoader(Curves(r, p), batch_size=1):
    mse(net(x), y).backward()
for x, y in Curves(r, p):
    mse(net(x), y).backward()
