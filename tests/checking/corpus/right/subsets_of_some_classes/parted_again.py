import torch
import torch.nn as nn
from torch.utils.data import DataLoader, random_split
from torchvision import transforms, datasets
train = datasets.MNIST("data", train=True, transform=transforms.ToTensor())
keep = (train.targets < 2).nonzero().squeeze()
train = torch.utils.data.Subset(train, keep)
train, val = random_split(train, [10000, 2000])
loader = DataLoader(train, 64)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
