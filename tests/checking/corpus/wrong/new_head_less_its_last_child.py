# expects LP102
import torch, torch.nn as nn
from torchvision import models
net = models.resnet18(weights="DEFAULT")
net.fc = nn.Sequential(nn.Linear(512, 3), nn.LogSoftmax(dim=1))
net.fc = nn.Sequential(*list(net.fc.children())[:-1])
loss = nn.NLLLoss()
def train(loader):
    for x, y in loader:
        loss(net(x), y).backward()
