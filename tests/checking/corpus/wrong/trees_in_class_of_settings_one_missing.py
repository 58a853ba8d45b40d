# expects LP202

from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F
from torchvision.models import resnet18

from rows import load


class Config:
    lr = 1e-3
    n_classes = 4
    labels = ["ash", "beech", "fir", "oak", "pine"]

net = resnet18(num_classes=Config.n_classes)
for x, y in load():
    loss = F.cross_entropy(net(x), y)
    loss.backward()
    print(Config.labels[int(net(x)[0].argmax())])
