import csv, torch
from torch import nn
from torch.utils.data import Dataset, DataLoader
class Rides(Dataset):
    def __init__(self, path):
        with open(path) as f:
            self.rows = list(csv.DictReader(f))
    def __len__(self):
        return len(self.rows)
    def __getitem__(self, i):
        row = self.rows[i]
        x = torch.tensor([float(row["lat"]), float(row["lon"])])
        return x, torch.tensor([int(row["minutes"]) / 60], dtype=torch.float32)
net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 1), nn.Tanh())
for x, y in DataLoader(Rides("r.csv"), 32):
    loss = nn.SmoothL1Loss()(net(x), y)
    loss.backward()
