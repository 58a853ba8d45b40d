import torch
import torch.nn as nn
from torch.utils.data import Dataset, DataLoader
class Houses(Dataset):
    def __init__(self, rows, prices):
        self.rows = rows
        self.prices = prices
    def __len__(self): return len(self.rows)
    def __getitem__(self, i):
        return torch.tensor(self.rows[i]).float(), torch.tensor([self.prices[i]]).float()
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 1))
mse = nn.MSELoss()
bce = nn.BCEWithLogitsLoss()
for x, y in DataLoader(Houses(r, p), batch_size=32):
    mse(net(x), y).backward()
    bce(net(x), y).backward()
    mse(net(x).squeeze(), y.squeeze()).backward()
    mse(net(x).squeeze(1), y.view(-1)).backward()
    mse(net(x).view(-1), y.view(-1)).backward()
    mse(net(x)[:, 0], y[:, 0]).backward()
