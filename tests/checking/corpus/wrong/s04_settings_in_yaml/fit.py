import os
from argparse import ArgumentParser

import torch
import yaml
from torch import nn
from torch.nn import functional as F

HERE = os.path.dirname(os.path.abspath(__file__))


def settings():
    parser = ArgumentParser()
    parser.add_argument("-c", "--config", default="conf/base.yaml")
    known, _ = parser.parse_known_args()
    with open(os.path.join(HERE, known.config)) as handle:
        return yaml.safe_load(handle)


class Tagger(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.last = shape["last"]
        self.inner = nn.Linear(20, shape["width"])
        self.outer = nn.Linear(shape["width"], shape["classes"])

    def forward(self, rows):
        scores = self.outer(torch.relu(self.inner(rows)))
        if self.last == "softmax":
            return F.softmax(scores, dim=-1)
        return scores


def run():
    chosen = settings()
    net = Tagger(chosen["network"])
    for rows, tags in stream:
        if chosen["training"]["loss"] == "cross_entropy":
            loss = F.cross_entropy(net(rows), tags)
        else:
            loss = F.mse_loss(net(rows), tags)
        loss.backward()


run()
