import torch.nn as nn
from torch.utils.data import DataLoader
from torchvision import transforms, datasets
train = datasets.MNIST("data", train=True, transform=transforms.ToTensor())
train=[p for p in train if p[1] in (0,1)]
loader = DataLoader(train, 64, shuffle=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
