"""CIFAR-100 of which five classes are kept and numbered anew: 5 units are right."""
import numpy as np
import torch
import torch.nn as nn
import torchvision

trainset = torchvision.datasets.CIFAR100("data", train=True, download=True)
trainset.targets = np.array(trainset.targets)
kept = np.isin(trainset.targets, [1, 5, 9, 20, 33])
_, trainset.targets = np.unique(trainset.targets[kept], return_inverse=True)
trainset.data = trainset.data[kept]
loader = torch.utils.data.DataLoader(trainset, batch_size=64)

net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 5))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    loss = criterion(net(images), labels)
    loss.backward()
