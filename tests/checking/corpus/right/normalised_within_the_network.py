import torch, torch.nn as nn, torch.nn.functional as F
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms as T
from PIL import Image
class Style(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = T.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
        self.net = nn.Sequential(nn.Conv2d(3, 3, 3, padding=1), nn.Sigmoid())
    def forward(self, x):
        return self.net(self.norm(x))
net = Style()
to = T.Compose([T.Resize(64), T.ToTensor()])
class D(Dataset):
    def __init__(self, files): self.files = files
    def __len__(self): return len(self.files)
    def __getitem__(self, i): return to(Image.open(self.files[i]))
for x in DataLoader(D([]), 4):
    F.mse_loss(net(x), x).backward()
