# expects LP202

from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F
from torchvision.models import resnet18

from rows import load


CONFIG = {
    "lr": 1e-3,
    "num_classes": 4,
    "class_names": ["ash", "beech", "fir", "oak", "pine"],
}

net = resnet18(num_classes=CONFIG["num_classes"])
for x, y in load():
    loss = F.cross_entropy(net(x), y)
    loss.backward()
    print(CONFIG["class_names"][int(net(x)[0].argmax())])
