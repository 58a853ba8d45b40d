# expects LP102
import argparse

import torch.nn.functional as F
from torchvision import models

parser = argparse.ArgumentParser()
parser.add_argument("--arch", default="resnet18")
args = parser.parse_args()
net = models.__dict__[args.arch](num_classes=20)
for x, y in loader:
    F.nll_loss(net(x), y).backward()
