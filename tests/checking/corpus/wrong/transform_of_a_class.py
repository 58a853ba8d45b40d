# expects LP106
import torch, torch.nn as nn
from torchvision import transforms
from PIL import Image
from torch.utils.data import Dataset, DataLoader
class D(Dataset):
    mean = [0.485, 0.456, 0.406]
    std = [0.229, 0.224, 0.225]
    transform = transforms.Compose([transforms.ToTensor(), transforms.Normalize(mean, std)])
    def __init__(self, files):
        self.files = files
    def __len__(self): return len(self.files)
    def load(self, path):
        with Image.open(path) as im:
            return self.transform(im.convert("RGB"))
    def __getitem__(self, i):
        lo, hi = self.files[i]
        return self.load(lo), self.load(hi)
def collate(rows):
    lo, hi = zip(*rows)
    return torch.stack(lo), torch.stack(hi)
net = nn.Sequential(nn.Conv2d(3, 12, 3, padding=1), nn.PixelShuffle(2), nn.Conv2d(3, 3, 1), nn.Sigmoid())
for x, y in DataLoader(D([("a", "b")]), 4, collate_fn=collate):
    nn.functional.l1_loss(net(x), y).backward()
