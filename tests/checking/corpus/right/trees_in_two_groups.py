
from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F
from torchvision.models import resnet18

from rows import load


TREES = ["ash", "beech", "fir", "oak", "pine"]
LABELS = ["ash", "beech", "fir", "oak", "pine"]


class Grouped:
    num_classes = 2

net = resnet18(num_classes=Grouped.num_classes)
for x, y in load():
    loss = F.cross_entropy(net(x), y)
    loss.backward()
    print(TREES[int(net(x)[0].argmax())])
