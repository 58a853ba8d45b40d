"""The flat losses of fastai flatten outputs and targets, and turn labels into floats if need be."""

import torch
from fastai.losses import BCEWithLogitsLossFlat, CrossEntropyLossFlat, L1LossFlat, MSELossFlat
from fastai.text.all import Learner, accuracy
from torch import nn


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(100, 32)
        self.lstm = nn.LSTM(32, 64, batch_first=True)
        self.out = nn.Linear(64, 9)

    def forward(self, x):
        return self.out(self.lstm(self.embed(x))[0])


tagger, criterion = Tagger(), CrossEntropyLossFlat()
learn = Learner(dls, Tagger(), loss_func=CrossEntropyLossFlat(), metrics=accuracy)
other = Learner(dls, Tagger(), loss_func=CrossEntropyLossFlat(axis=-1))
either = CrossEntropyLossFlat() if plain else CrossEntropyLossFlat(weight=None)
kind = CrossEntropyLossFlat
net = nn.Linear(8, 1)
y, labels = torch.randn(64), torch.randint(0, 2, (64,))
column, squared, absolute = torch.randn(64, 1), MSELossFlat(), L1LossFlat(floatify=True)
binary = BCEWithLogitsLossFlat()


def step(x, tags):
    criterion(tagger(x), tags).backward()
    either(tagger(x), tags).backward()
    kind()(tagger(x), tags).backward()


def regress(x):
    squared(net(x), y).backward()
    absolute(net(x).squeeze(1), column).backward()
    binary(net(x), labels).backward()
    binary(net(x).squeeze(1), labels).backward()
