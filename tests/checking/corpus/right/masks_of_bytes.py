import torch, torch.nn as nn
from torchvision import transforms
from PIL import Image
from torch.utils.data import Dataset, DataLoader
class D(Dataset):
    def __init__(self, files):
        self.files = files
        self.t = transforms.Compose([transforms.ToTensor(), transforms.Lambda(lambda t: t.view(-1))])
        self.m = transforms.ToTensor()
    def __len__(self): return len(self.files)
    def __getitem__(self, i):
        im = Image.open(self.files[i])
        mask = (self.m(im) * 255).long().squeeze(0)
        return self.t(im), mask
net = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 5, 1))
for x, y in DataLoader(D(["a"]), 4):
    nn.functional.cross_entropy(net(x), y).backward()
