import torch
from torch import nn
from torchvision.models import resnet18

MOODS = ("calm", "cross", "sad", "glad", "tired")
LIGHTS = ["day", "lamp", "dusk", "night"]


def make():
    return resnet18(num_classes=5)


def train(loader, rounds):
    net, criterion = make(), nn.CrossEntropyLoss()
    step = torch.optim.AdamW(net.parameters())
    for _ in range(rounds):
        for faces, moods, light in loader:
            step.zero_grad()
            criterion(net(faces), moods).backward()
            step.step()
            print(LIGHTS[light[0]])
    return net


def tell(net, face):
    with torch.no_grad():
        return MOODS[net(face[None]).argmax(1).item()]
