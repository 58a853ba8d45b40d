# expects LP204
import numpy as np
import torch
import torch.nn as nn
from torch.utils.data import Dataset, DataLoader

class Sounds(Dataset):
    def __init__(self, paths, labels):
        self.paths = paths; self.labels = labels
    def __len__(self): return len(self.paths)
    def __getitem__(self, i):
        spec = np.load(self.paths[i]).astype(np.float32)
        lab = np.array([self.labels[i]], dtype=np.int64)
        return torch.from_numpy(spec), torch.from_numpy(lab)

class Clf(nn.Module):
    def __init__(self, n=10):
        super().__init__()
        self.conv = nn.Conv2d(1, 8, 3)
        self.head = nn.Linear(8, n)
    def forward(self, x):
        x = self.conv(x).mean((2, 3))
        return self.head(x)

def training(paths, labels):
    m = Clf()
    ce = nn.CrossEntropyLoss()
    o = torch.optim.SGD(m.parameters(), 0.1)
    for spec, lab in DataLoader(Sounds(paths, labels), 32):
        o.zero_grad()
        l = ce(m(spec), lab)
        l.backward()
        o.step()
