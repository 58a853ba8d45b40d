import torch.nn as nn
from torch.utils.data import DataLoader, random_split
from torchvision import transforms, datasets
train = datasets.MNIST("data", train=True, transform=transforms.ToTensor())
train, val = random_split(train, [50000, 10000])
train.dataset.targets = train.dataset.targets % 2
loader = DataLoader(train, 64, shuffle=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
