import torch.nn as nn
from torch.utils.data import DataLoader, Subset, ConcatDataset
from torchvision import transforms, datasets
train = datasets.MNIST("data", train=True, transform=transforms.ToTensor())
a=Subset(train,[i for i,t in enumerate(train.targets) if t==0])
b=Subset(train,[i for i,t in enumerate(train.targets) if t==1])
train=ConcatDataset([a,b])
loader = DataLoader(train, 64, shuffle=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
