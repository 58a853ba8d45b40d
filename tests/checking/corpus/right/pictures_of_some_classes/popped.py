import torch.nn as nn
from torch.utils.data import DataLoader
from torchvision import transforms, datasets
train=datasets.ImageNet('d',transform=transforms.ToTensor())
train.samples.pop(3)
train.imgs.remove(s)
loader = DataLoader(train, 64, shuffle=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
