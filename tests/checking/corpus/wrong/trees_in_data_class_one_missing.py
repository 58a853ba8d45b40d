# expects LP202

from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F
from torchvision.models import resnet18

from rows import load


@dataclass
class Options:
    width: int = 64
    num_classes: int = 4
    class_names: tuple = ("ash", "beech", "fir", "oak", "pine")


options = Options()

net = resnet18(num_classes=options.num_classes)
for x, y in load():
    loss = F.cross_entropy(net(x), y)
    loss.backward()
    print(options.class_names[int(net(x)[0].argmax())])
