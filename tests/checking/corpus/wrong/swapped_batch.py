# expects LP302
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, Dataset
class D(Dataset):
    def __init__(self, files):
        self.items = []
        for f in files:
            self.items.append(load(f))
    def __getitem__(self, i):
        return self.items[i]
    def __len__(self):
        return len(self.items)
def bce(output, target):
    return F.binary_cross_entropy(output, target)
def main(files):
    net = nn.Sequential(nn.Linear(4, 1), nn.Sigmoid())
    for x, lab in DataLoader(D(files), 32):
        speech = net(x)
        bce(lab, speech).backward()
