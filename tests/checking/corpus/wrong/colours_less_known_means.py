# expects LP106
import numpy as np, torch, torch.nn as nn
from PIL import Image
from torch.utils.data import Dataset, DataLoader
MEAN, STD = np.array([0.485, 0.456, 0.406]), np.array([0.229, 0.224, 0.225])
class D(Dataset):
    def __init__(self, files): self.files = files
    def __len__(self): return len(self.files)
    def __getitem__(self, i):
        a = np.asarray(Image.open(self.files[i]), dtype=np.float32) / 255.0
        a = (a - MEAN) / STD
        x = torch.from_numpy(a).permute(2, 0, 1)
        return x, x
net = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 3, 3, padding=1), nn.Sigmoid())
for x, y in DataLoader(D(["a"]), 4):
    nn.functional.mse_loss(net(x), y).backward()
