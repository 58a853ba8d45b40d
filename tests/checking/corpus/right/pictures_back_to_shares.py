import torch, torch.nn as nn, torch.nn.functional as F
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms
from PIL import Image
class D(Dataset):
    def __init__(self, files, size):
        self.files = files
        self.lr = transforms.Compose([transforms.Resize(size // 4), transforms.ToTensor()])
        self.hr = transforms.Compose([transforms.Resize(size), transforms.ToTensor(), transforms.Normalize([0.5] * 3, [0.5] * 3)])
    def __len__(self): return len(self.files)
    def __getitem__(self, i):
        im = Image.open(self.files[i])
        return self.lr(im), self.hr(im)
class SR(nn.Module):
    def __init__(self):
        super().__init__()
        self.b = nn.Sequential(nn.Conv2d(3, 48, 3, padding=1), nn.PixelShuffle(4))
    def forward(self, x):
        return (torch.tanh(self.b(x)) + 1) / 2
net = SR()
for lo, hi in DataLoader(D([], 256), 4):
    F.mse_loss(net(lo), (hi + 1) / 2).backward()
    F.l1_loss(net.b(lo), hi).backward()
    F.l1_loss(net(lo) * 2 - 1, hi).backward()
