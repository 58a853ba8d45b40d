# expects LP204
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

class Reg(nn.Module):
    def __init__(self):
        super().__init__()
        self.l1 = nn.Linear(8, 16)
        self.l2 = nn.Linear(16, 1)
    def forward(self, x):
        return self.l2(torch.relu(self.l1(x))).squeeze(-1)

def main(rows, prices):
    dl = DataLoader(Houses(rows, prices), batch_size=32)
    net = Reg(); mse = nn.MSELoss(); opt = torch.optim.Adam(net.parameters())
    for x, y in dl:
        loss = mse(net(x), y)
        opt.zero_grad(); loss.backward(); opt.step()
