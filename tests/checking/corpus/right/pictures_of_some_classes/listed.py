import torch.nn as nn
from torch.utils.data import DataLoader
from torchvision import transforms, datasets
train = datasets.CIFAR10("data", train=True, transform=transforms.ToTensor())
train.targets = [0 if t in (2, 3, 4, 5, 6, 7) else 1 for t in train.targets]
loader = DataLoader(train, 64)
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
