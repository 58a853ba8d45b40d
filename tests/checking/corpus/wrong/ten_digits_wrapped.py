# expects LP202
import torch
import torch.nn as nn
from torch.utils.data import DataLoader
from torchvision import transforms, datasets
class D(torch.utils.data.Dataset):
    def __init__(self, base):
        self.base=base
    def __len__(self): return len(self.base)
    def __getitem__(self, index):
        x, y = self.base[index]
        return x, y
train = datasets.MNIST("data", train=True, transform=transforms.ToTensor())
train=D(train)
loader = DataLoader(train, 64, shuffle=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
