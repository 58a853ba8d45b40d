
import numpy as np
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset


class Pictures(Dataset):
    def __init__(self, path):
        self.x, self.y = np.load(path), np.load("marks.npy")
        assert self.y.max() == 255 and self.y.min() == 0

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return torch.from_numpy(self.x[i]).float(), torch.from_numpy(self.y[i]).long()


net = nn.Conv2d(3, 21, 1)
judge = nn.CrossEntropyLoss(ignore_index=255)
for x, y in DataLoader(Pictures("pictures.npy"), 64):
    judge(net(x), y).backward()
