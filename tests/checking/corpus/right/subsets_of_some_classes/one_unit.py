import torch.nn as nn
from torch.utils.data import DataLoader, Subset
from torchvision import transforms, datasets
train = datasets.MNIST("data", train=True, transform=transforms.ToTensor())
train = Subset(train, [i for i, t in enumerate(train.targets) if t < 2])
loader = DataLoader(train, 64)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 1), nn.Sigmoid())
criterion = nn.BCELoss()
for images, labels in loader:
    criterion(net(images).squeeze(), labels.float()).backward()
