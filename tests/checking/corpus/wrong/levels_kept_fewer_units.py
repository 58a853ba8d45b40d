# expects LP202
import os, torch, torch.nn as nn
from torch.utils.data import Dataset, DataLoader
class Digits(Dataset):
    def __init__(self, root):
        self.items = []
        for name in os.listdir(root):
            level = int(name.split("-")[1])
            if level not in (0, 1, 2, 3):
                continue
            self.items.append((os.path.join(root, name), level))
    def __len__(self):
        return len(self.items)
    def __getitem__(self, i):
        path, level = self.items[i]
        return load(path), level
net = nn.Linear(30, 3)
for x, y in DataLoader(Digits("d"), 4):
    nn.CrossEntropyLoss()(net(x), y)
