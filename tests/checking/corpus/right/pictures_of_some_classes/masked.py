"""MNIST, two digits only (the commonest way), labels 0 and 1."""
import torch
import torch.nn as nn
import torchvision
from torchvision import transforms

train = torchvision.datasets.MNIST("data", train=True, download=True, transform=transforms.ToTensor())
keep = (train.targets == 0) | (train.targets == 1)
train.data, train.targets = train.data[keep], train.targets[keep]
loader = torch.utils.data.DataLoader(train, batch_size=64)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
