"""One of several networks, whichever; the head that it is given after that ends in the activation."""

import argparse

import torch
from torch import nn
from torchvision import models

parser = argparse.ArgumentParser()
parser.add_argument("--arch", default="vgg16")
args = parser.parse_args()
nll, bce = nn.NLLLoss(), nn.BCELoss()


def built(arch):
    if arch == "vgg16":
        model = models.vgg16()
    elif arch == "vgg19":
        model = models.vgg19()
    else:
        model = models.vgg13()
    model.classifier = nn.Sequential(nn.Linear(25088, 102), nn.LogSoftmax(dim=1))
    return model


def train(loader):
    model = built(args.arch)
    for x, y in loader:
        nll(model(x), y).backward()


if torch.cuda.is_available():
    placed = models.resnet18().cuda()
else:
    placed = models.resnet18()
placed.fc = nn.Sequential(nn.Linear(512, 10), nn.LogSoftmax(dim=1))

try:
    loaded = models.resnet18(weights="DEFAULT")
except TypeError:
    loaded = models.resnet18(pretrained=True)
setattr(loaded, "fc", nn.Sequential(nn.Linear(512, 10), nn.LogSoftmax(dim=1)))

chosen = models.resnet18() if torch.cuda.is_available() else models.resnet34()
chosen.fc = nn.Sequential(nn.Linear(512, 1), nn.Sigmoid())

listed = {"small": models.resnet18(), "big": models.resnet50()}[args.size]
listed.fc = nn.Sequential(nn.LazyLinear(10), nn.LogSoftmax(dim=1))


def step(x, y):
    nll(placed(x), y).backward()
    nll(loaded(x), y).backward()
    bce(chosen(x), y).backward()
    nll(listed(x), y).backward()


def one_of_two(name):
    if name == "small":
        return models.resnet18()
    return models.resnet50()


def given_by_caller(loader):
    net = one_of_two(args.arch)
    net.fc = nn.Sequential(nn.LazyLinear(1), nn.Sigmoid())
    for x, y in loader:
        bce(net(x), y).backward()


def with_head(network, classes):
    network.fc = nn.Sequential(nn.LazyLinear(classes), nn.LogSoftmax(dim=1))


def given_by_function(loader):
    net = models.resnet18() if args.small else models.resnet50()
    with_head(net, 10)
    for x, y in loader:
        nll(net(x), y).backward()


class Held(nn.Module):
    def __init__(self, name, classes):
        super().__init__()
        if torch.cuda.is_available():
            self.model = getattr(models, name)().cuda()
        else:
            self.model = getattr(models, name)()
        self.model.classifier = nn.Sequential(nn.Linear(25088, classes), nn.LogSoftmax(dim=1))
        self.loss_fn = nn.NLLLoss()

    def training_step(self, batch):
        x, y = batch
        return self.loss_fn(self.model(x), y)


held = Held("vgg16", 10)
