import torch
from torch import nn

from net import Tagger

TAGS = ["red", "round", "small"]
WIDTH = 32


def main(loader):
    model, criterion = Tagger(TAGS), nn.BCEWithLogitsLoss()
    for x, y in loader:
        criterion(model(x), y.float()).backward()
    torch.save({"model": model.state_dict(), "tags": TAGS}, "tagger.pt")
