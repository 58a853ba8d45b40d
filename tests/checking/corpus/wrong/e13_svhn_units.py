# expects LP202
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision.datasets import CIFAR100
from torchvision.models import resnet34
dl = DataLoader(CIFAR100(".", download=True), batch_size=256)
net = resnet34(num_classes=20)
loss_fn = nn.CrossEntropyLoss()
for batch in dl:
    x, y = batch
    loss_fn(net(x), y).backward()
