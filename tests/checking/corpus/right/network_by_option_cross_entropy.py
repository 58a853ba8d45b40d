import argparse
from collections import OrderedDict

import torch
from torch import nn
from torchvision import datasets, models, transforms


def classifier(n_in, hidden, n_out):
    return nn.Sequential(OrderedDict([
        ("fc1", nn.Linear(n_in, hidden)),
        ("relu", nn.ReLU()),
        ("fc2", nn.Linear(hidden, n_out)),
        ("output", nn.LogSoftmax(dim=1)),
    ]))


ap = argparse.ArgumentParser()
ap.add_argument("--arch", default="vgg16", choices=["vgg16", "vgg13"])
args = ap.parse_args()
data = datasets.ImageFolder("flowers", transforms.ToTensor())
model = getattr(models, args.arch)(pretrained=True)
head = classifier(25088, 512, len(data.classes))
model.classifier = nn.Sequential(*list(head.children())[:-1])
criterion = nn.CrossEntropyLoss()
for inputs, labels in torch.utils.data.DataLoader(data, 64):
    criterion(model(inputs), labels).backward()
