# expects LP202
import torch
import torchvision
from torch import nn
ds = torchvision.datasets.SVHN("data", download=True, transform=torchvision.transforms.ToTensor())
dl = torch.utils.data.DataLoader(ds, 128)
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 512), nn.ReLU(), nn.Linear(512, 8))
crit = nn.CrossEntropyLoss()
for i, (x, y) in enumerate(dl):
    crit(net(x), y).backward()
