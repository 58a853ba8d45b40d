# expects LP106
import torch, torch.nn as nn
from torchvision import transforms
from PIL import Image
from torch.utils.data import Dataset, DataLoader
def make_transform(size, train):
    steps = [transforms.Resize((size, size))]
    if train:
        steps.append(transforms.RandomHorizontalFlip())
    steps += [transforms.ToTensor(), transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])]
    return transforms.Compose(steps)
class D(Dataset):
    def __init__(self, files, train=True):
        self.files = files
        self.t = make_transform(64, train)
    def __len__(self): return len(self.files)
    def __getitem__(self, i):
        x = self.t(Image.open(self.files[i]))
        return x, x
net = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 3, 3, padding=1), nn.Sigmoid())
for x, y in DataLoader(D(["a"]), 4):
    nn.functional.mse_loss(net(x), y).backward()
