import torch
import torch.nn as nn
from torch.utils.data import DataLoader
from torchvision import transforms, datasets
def load(classes):
    train = datasets.CIFAR10("data", train=True, transform=transforms.ToTensor())
    keep = [i for i in range(len(train)) if train.targets[i] in classes]
    return torch.utils.data.Subset(train, keep)
loader = DataLoader(load([0, 1]), 64)
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
