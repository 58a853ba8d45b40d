# expects LP102
import torch.nn.functional as F
from dgl.nn import SAGEConv
from torch import nn


class Sage(nn.Module):
    def __init__(self, width, classes):
        super().__init__()
        self.layers = nn.ModuleList()
        self.layers.append(SAGEConv(width, 16, "mean"))
        self.layers.append(SAGEConv(16, classes, "mean"))

    def forward(self, blocks, x):
        h = x
        for at, (layer, block) in enumerate(zip(self.layers, blocks)):
            h = layer(block, h)
            if at != len(self.layers) - 1:
                h = F.relu(h)
        return h


def train(width, classes, rows):
    net = Sage(width, classes)
    for blocks, x, y in rows:
        F.nll_loss(net(blocks, x), y).backward()
