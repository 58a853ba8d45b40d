# expects LP202
import torch
from torch import nn
from torchvision import datasets, transforms
train = datasets.CIFAR10("data", train=True, download=True, transform=transforms.ToTensor())
loader = torch.utils.data.DataLoader(train, batch_size=64, shuffle=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 256), nn.ReLU(), nn.Linear(256, 9))
ce = nn.CrossEntropyLoss()
for x, y in loader:
    ce(net(x), y).backward()
