import torch.nn as nn
from torch.utils.data import DataLoader
from torchvision import transforms, datasets
class Task:
    def __init__(self):
        self.train = datasets.MNIST("data", train=True, transform=transforms.ToTensor())
        mask = self.train.targets < 2
        self.train.data = self.train.data[mask]
        self.train.targets = self.train.targets[mask]
loader = DataLoader(Task().train, 64)
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
