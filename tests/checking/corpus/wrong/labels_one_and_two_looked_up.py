# expects LP301
import torch, torch.nn as nn
from torch.utils.data import Dataset, DataLoader
CODES = {"benign": 1, "malignant": 2}
class Scans(Dataset):
    def __init__(self, rows):
        self.rows = rows
    def __len__(self):
        return len(self.rows)
    def __getitem__(self, i):
        x, kind = self.rows[i]
        return torch.as_tensor(x), torch.tensor(CODES[kind], dtype=torch.float32)
net = nn.Linear(30, 1)
for x, y in DataLoader(Scans(read()), 8):
    nn.BCEWithLogitsLoss()(net(x).squeeze(1), y)
