# expects LP204
import torch, torch.nn as nn
from torch.utils.data import DataLoader
from torchvision import transforms, models
from medmnist import DermaMNIST
ds = DermaMNIST(split="train", transform=transforms.ToTensor(), download=True)
dl = DataLoader(ds, 64, shuffle=True)
net = models.resnet18(num_classes=7)
crit = nn.CrossEntropyLoss()
for x, y in dl:
    loss = crit(net(x), y)
    loss.backward()
