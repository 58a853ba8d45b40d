
from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F
from torchvision.models import resnet18

from rows import load


class Coarse:
    num_classes = 2


class Fine:
    num_classes = 5
    labels = ["ash", "beech", "fir", "oak", "pine"]

net = resnet18(num_classes=Coarse.num_classes)
for x, y in load():
    loss = F.cross_entropy(net(x), y)
    loss.backward()
    print(Fine.labels[int(net(x)[0].argmax())])
