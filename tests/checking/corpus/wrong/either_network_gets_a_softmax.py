# expects LP101
import torch
from torch import nn
from torchvision import models

if torch.cuda.is_available():
    model = models.resnet18().cuda()
else:
    model = models.resnet18()
model.fc = nn.Sequential(nn.Linear(512, 10), nn.Softmax(dim=1))
criterion = nn.CrossEntropyLoss()


def step(x, y):
    return criterion(model(x), y)
