import torch, torch.nn as nn, torch.nn.functional as F
class Gen(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Sequential(nn.ConvTranspose2d(100, 3, 4), nn.Tanh())
    def forward(self, z): return self.f(z)
from torchvision import transforms
from PIL import Image
from torch.utils.data import Dataset, DataLoader
class D(Dataset):
    def __init__(self, files):
        self.files = files
        self.t = transforms.Compose([transforms.ToTensor(), transforms.Normalize([0.5] * 3, [0.5] * 3)])
    def __len__(self): return len(self.files)
    def __getitem__(self, i): return self.t(Image.open(self.files[i]).convert("RGB"))
g, d = Gen(), nn.Sequential(nn.Conv2d(3, 1, 4), nn.Flatten(), nn.Sigmoid())
bce = nn.BCELoss()
for real in DataLoader(D(["a"]), 4):
    z = torch.randn(real.size(0), 100, 1, 1)
    fake = g(z)
    ones, zeros = torch.ones(real.size(0), 1), torch.zeros(real.size(0), 1)
    (bce(d(real), ones) + bce(d(fake.detach()), zeros)).backward()
    (bce(d(fake), ones) + nn.L1Loss()(fake, real)).backward()
