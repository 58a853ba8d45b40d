# expects LP102
import argparse, torch, torch.nn as nn
from torchvision import models
ap = argparse.ArgumentParser()
ap.add_argument("arch")
args = ap.parse_args()
net = getattr(models, args.arch)(pretrained=True)
net.fc = nn.Linear(512, 3)
loss = nn.NLLLoss()
def train(loader):
    for x, y in loader:
        loss(net(x), y).backward()
