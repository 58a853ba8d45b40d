import torch, torch.nn as nn
from torchvision import datasets, transforms
data = datasets.MNIST("x", transform=transforms.ToTensor())
net = nn.Sequential(nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 1, 1), nn.Tanh())
dec = nn.Sequential(nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 1, 1), nn.Sigmoid())
for x, _ in torch.utils.data.DataLoader(data, 8):
    z = (x - 0.5) / 0.5
    nn.functional.mse_loss(net(z), z).backward()
    nn.functional.mse_loss(dec(z), (z + 1) / 2).backward()
    nn.functional.mse_loss(dec(z) * 2 - 1, z).backward()
    nn.functional.mse_loss(dec(z), z * 0.5 + 0.5).backward()
