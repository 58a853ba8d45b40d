import numpy as np
import torch.nn as nn
from torch.utils.data import DataLoader
from torchvision import transforms, datasets
train=datasets.SVHN('d',transform=transforms.ToTensor())
np.place(train.labels,train.labels>1,1)
loader = DataLoader(train, 64, shuffle=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
