import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms
class Depth(Dataset):
    def __init__(self, files):
        self.files = files
        self.to = transforms.ToTensor()
    def __len__(self): return len(self.files)
    def __getitem__(self, i):
        a = np.load(self.files[i])
        d = self.to(a["depth"])
        return self.to(a["rgb"]), d
net = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 1, 1), nn.Sigmoid())
for x, d in DataLoader(Depth([]), 4):
    F.l1_loss(10 * net(x), d).backward()
    F.l1_loss(net(x), 1 / d).backward()
