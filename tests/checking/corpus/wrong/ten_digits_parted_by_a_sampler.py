# expects LP202
import numpy as np
import torch.nn as nn
from torch.utils.data import DataLoader
from torch.utils.data.sampler import SubsetRandomSampler
from torchvision import transforms, datasets
def get_loader(valid_size=0.1):
    train = datasets.MNIST("data", train=True, transform=transforms.ToTensor())
    num_train=len(train)
    indices=list(range(num_train))
    split=int(np.floor(valid_size*num_train))
    np.random.shuffle(indices)
    train_idx, valid_idx = indices[split:], indices[:split]
    train_sampler=SubsetRandomSampler(train_idx)
    return DataLoader(train,64,sampler=train_sampler)
loader=get_loader()
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
criterion = nn.CrossEntropyLoss()
for images, labels in loader:
    criterion(net(images), labels).backward()
