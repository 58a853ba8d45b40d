# expects LP202
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset
DEFECTS = ["crazing", "inclusion", "patches", "scratches"]
class Steel(Dataset):
    def __init__(self, root):
        self.samples = []
        for idx, name in enumerate(DEFECTS):
            self.samples += [(p, idx) for p in sorted((root / name).glob("*.jpg"))]
    def __getitem__(self, i):
        path, label = self.samples[i]
        return torch.load(path), label
net = nn.Linear(2304, 3)
criterion = nn.CrossEntropyLoss()
for faces, labels in DataLoader(Steel("train"), batch_size=32):
    criterion(net(faces), labels).backward()
