# expects LP101
import torch, torch.nn as nn
from torchvision import models
net = models.vit_b_16(weights="DEFAULT")
net.heads.head = nn.Sequential(nn.Linear(768, 3), nn.Softmax(dim=1))
def train(loader):
    for x, y in loader:
        nn.CrossEntropyLoss()(net(x), y).backward()
