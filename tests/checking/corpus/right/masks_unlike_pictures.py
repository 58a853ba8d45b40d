import torch, torch.nn as nn
from torchvision import transforms
from PIL import Image
from torch.utils.data import Dataset, DataLoader
class D(Dataset):
    def __init__(self, files):
        self.files = files
        self.tx = transforms.Compose([transforms.ToTensor(), transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])])
        self.ty = transforms.Compose([transforms.Resize(64), transforms.ToTensor()])
    def __len__(self): return len(self.files)
    def __getitem__(self, i):
        img = Image.open(self.files[i]).convert("RGB")
        mask = Image.open(self.files[i].replace("img", "mask")).convert("L")
        return self.tx(img), self.ty(mask)
net = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 1, 1))
loss = nn.BCEWithLogitsLoss()
for x, y in DataLoader(D(["a"]), 4):
    loss(net(x), y).backward()
net2 = nn.Sequential(nn.Conv2d(3, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 1, 1), nn.Sigmoid())
for x, y in DataLoader(D(["a"]), 4):
    nn.BCELoss()(net2(x), y).backward()
