# expects LP202
import torch
from torch import nn
from torchvision.models import resnet18

MOODS = ("calm", "cross", "sad", "glad", "tired")


def make():
    return resnet18(num_classes=4)


def train(loader, rounds):
    net, criterion = make(), nn.CrossEntropyLoss()
    step = torch.optim.AdamW(net.parameters())
    for _ in range(rounds):
        for faces, moods in loader:
            step.zero_grad()
            criterion(net(faces), moods).backward()
            step.step()
    return net


def tell(net, face):
    with torch.no_grad():
        return MOODS[net(face[None]).argmax(1).item()]
