import numpy as np
import torch.nn as nn
from torch.utils.data import DataLoader
from torchvision import transforms, datasets
train = datasets.SVHN("data", transform=transforms.ToTensor())
train.labels = np.where(train.labels > 4, 1, 0)
loader = DataLoader(train, 64)
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
