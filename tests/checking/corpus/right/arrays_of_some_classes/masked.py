import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset
from torchvision import transforms, datasets
train = datasets.MNIST("data", train=True, transform=transforms.ToTensor())
m=train.targets<2
train=TensorDataset(train.data[m].float(),torch.masked_select(train.targets,m))
loader = DataLoader(train, 64, shuffle=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
