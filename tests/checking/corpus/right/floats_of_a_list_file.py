import torch
import torch.nn as nn
import csv, os
import numpy as np
from torch.utils.data import DataLoader, Dataset
class Stays(Dataset):
    def __init__(self, root, listfile):
        with open(os.path.join(root, listfile)) as f:
            self.rows = [(r["stay"], float(r["y_true"])) for r in csv.DictReader(f)]
    def __len__(self):
        return len(self.rows)
    def __getitem__(self, i):
        stay, y = self.rows[i]
        x = np.load(stay).astype(np.float32)
        return torch.from_numpy(x), torch.tensor(y)
model = nn.Sequential(nn.Linear(17, 1), nn.Flatten(0))
criterion = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(6.5))
for x, y in DataLoader(Stays("data", "a"), 32, shuffle=True):
    criterion(model(x), y.cuda()).backward()
