# expects LP301
import string

import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader
from torchvision.datasets import EMNIST

loader = DataLoader(EMNIST("data", split="letters"), batch_size=64)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, len(list(string.ascii_uppercase))))
for x, y in loader:
    F.cross_entropy(net(x), y).backward()
