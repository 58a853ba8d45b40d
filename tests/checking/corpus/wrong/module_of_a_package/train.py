import sys
from importlib import import_module

from torch import nn

chosen = import_module("nets." + sys.argv[1])
config = chosen.Config()
net = chosen.Model(config)
for x, y in batches:
    nn.CrossEntropyLoss()(net(x), y).backward()
