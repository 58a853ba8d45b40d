# expects LP202
import torch.nn as nn
from torch.utils.data import DataLoader, Subset
from torchvision import transforms, datasets
train = datasets.MNIST("data", train=True, transform=transforms.ToTensor())
from sklearn.model_selection import KFold
for a,b in KFold(5).split(train):
    sub=Subset(train,a)
    loader = DataLoader(sub, 64, shuffle=True)
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
    criterion = nn.CrossEntropyLoss()
    for images, labels in loader:
        criterion(net(images), labels).backward()
