import torch, torch.nn as nn, torch.nn.functional as F
from torchvision import transforms
from PIL import Image
from torch.utils.data import Dataset, DataLoader
class VAE(nn.Module):
    def __init__(self):
        super().__init__()
        self.e = nn.Linear(784, 40)
        self.d = nn.Linear(20, 784)
    def forward(self, x):
        mu, lv = self.e(x.view(-1, 784)).chunk(2, dim=1)
        z = mu + torch.randn_like(mu) * (0.5 * lv).exp()
        return torch.sigmoid(self.d(z)), mu, lv
class D(Dataset):
    def __init__(self, files):
        self.files, self.t = files, transforms.ToTensor()
    def __len__(self): return len(self.files)
    def __getitem__(self, i): return self.t(Image.open(self.files[i]).convert("L"))
net = VAE()
for x in DataLoader(D(["a"]), 4):
    r, mu, lv = net(x)
    loss = F.binary_cross_entropy(r, x.view(-1, 784), reduction="sum") - 0.5 * torch.sum(1 + lv - mu.pow(2) - lv.exp())
    loss.backward()
