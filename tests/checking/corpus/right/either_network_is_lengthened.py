"""One of two networks; layers are put into it, or taken out, after that."""

import pytorch_lightning as pl
import torch
from tensorflow import keras
from torch import nn
from torchvision import models

nll, bce, ce = nn.NLLLoss(), nn.BCELoss(), nn.CrossEntropyLoss()


def one(*more):
    if torch.cuda.is_available():
        return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3), *more).cuda()
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3), *more)


appended, named, replaced, put, several = one(), one(), one(), one(), one()
appended.append(nn.LogSoftmax(dim=1))
named.add_module("out", nn.LogSoftmax(dim=1))
replaced[2] = nn.Sequential(nn.Linear(16, 3), nn.LogSoftmax(dim=1))
put.insert(3, nn.LogSoftmax(dim=1))
several.extend([nn.Linear(3, 3), nn.LogSoftmax(dim=1)])
taken_off, left_out, deleted = one(nn.Softmax(dim=1)), one(nn.Softmax(dim=1)), one(nn.Softmax(dim=1))
taken_off[3] = nn.Identity()
left_out.pop(3)
del deleted[3]


def step(x, y):
    nll(appended(x), y).backward()
    nll(named(x), y).backward()
    nll(replaced(x), y).backward()
    nll(put(x), y).backward()
    nll(several(x), y).backward()
    ce(taken_off(x), y).backward()
    ce(left_out(x), y).backward()
    ce(deleted(x), y).backward()


class Nested(nn.Module):
    def __init__(self):
        super().__init__()
        self.parts = nn.ModuleList([nn.Sequential(nn.Linear(8, 3))])

    def forward(self, x):
        return self.parts[0](x)


nested = Nested() if torch.cuda.is_available() else Nested().half()
nested.parts[0].append(nn.LogSoftmax(dim=1))


def nested_step(x, y):
    nll(nested(x), y).backward()


class Lit(pl.LightningModule):
    def __init__(self, deep: bool = False):
        super().__init__()
        self.net = models.vgg19() if deep else models.vgg11()
        self.net.classifier[6] = nn.Linear(4096, 1)
        self.net.classifier.append(nn.Sigmoid())
        self.loss = nn.BCELoss()

    def training_step(self, batch, i):
        x, y = batch
        return self.loss(self.net(x).squeeze(1), y)


def stack(deep):
    if deep:
        model = keras.Sequential([keras.layers.Dense(64, activation="relu")])
        model.add(keras.layers.Dense(32, activation="relu"))
    else:
        model = keras.Sequential([keras.layers.Dense(32, activation="relu")])
    model.add(keras.layers.Dense(1, activation="sigmoid"))
    return model


def train(x, y, deep):
    model = stack(deep)
    keras.losses.BinaryCrossentropy()(y, model(x))
