# expects LP106
import torch, torch.nn as nn
from torchvision import datasets, transforms
data = datasets.MNIST("x", transform=transforms.ToTensor())
net = nn.Sequential(nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 1, 1), nn.Sigmoid())
for x, _ in torch.utils.data.DataLoader(data, 8):
    x = x * 2 - 1
    nn.functional.mse_loss(net(x), x).backward()
