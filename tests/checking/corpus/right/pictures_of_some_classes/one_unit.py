import torch.nn as nn
from torch.utils.data import DataLoader
from torchvision import transforms, datasets
train = datasets.MNIST("data", train=True, transform=transforms.ToTensor())
idx = (train.targets == 0) | (train.targets == 1)
train.targets = train.targets[idx]
train.data = train.data[idx]
loader = DataLoader(train, 64)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 1), nn.Sigmoid())
criterion = nn.BCELoss()
for images, labels in loader:
    criterion(net(images).squeeze(), labels.float()).backward()
