# expects LP202
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset
DEFECTS = ["crazing", "inclusion", "patches", "scratches"]
class Steel(Dataset):
    def __init__(self, root):
        self.paths, self.labels = [], []
        for idx, name in enumerate(DEFECTS):
            for p in sorted((root / name).glob("*.jpg")):
                self.paths.append(p)
                self.labels.append(idx)
    def __getitem__(self, i):
        return torch.load(self.paths[i]), self.labels[i]
net = nn.Linear(2304, 3)
criterion = nn.CrossEntropyLoss()
for faces, labels in DataLoader(Steel("train"), batch_size=32):
    criterion(net(faces), labels).backward()
