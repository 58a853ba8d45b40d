import torch
import torch.nn as nn
from torch.utils.data import Dataset, DataLoader
class Tags(Dataset):
    def __init__(self, rows, tags):
        self.rows, self.tags = rows, tags
    def __len__(self): return len(self.rows)
    def __getitem__(self, i):
        return torch.tensor(self.rows[i]).float(), torch.tensor([self.tags[i]], dtype=torch.float32)
net = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 5))
bce = nn.BCEWithLogitsLoss()
mse = nn.MSELoss()
for x, y in DataLoader(Tags(r, t), batch_size=32):
    bce(net(x), y.squeeze(1)).backward()
    mse(net(x), y[:, 0]).backward()
    mse(net(x), y[:, 0, :]).backward()
    mse(net(x).unsqueeze(1), y).backward()
