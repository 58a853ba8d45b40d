import torch.nn as nn
from dgl.nn.pytorch.conv import TAGConv


class Net(nn.Module):
    def __init__(self, graph, size, hidden, classes, layers, activation):
        super().__init__()
        self.graph = graph
        self.layers = nn.ModuleList()
        self.layers.append(TAGConv(size, hidden, activation=activation))
        for _ in range(layers - 1):
            self.layers.append(TAGConv(hidden, hidden, activation=activation))
        self.layers.append(TAGConv(hidden, classes))

    def forward(self, h):
        for i, layer in enumerate(self.layers):
            h = layer(self.graph, h if i == 0 else nn.functional.dropout(h))
        return h


def train(graph, x, y, args):
    net = Net(graph, 20, args.hidden, 4, args.layers, nn.functional.relu)
    loss = nn.functional.cross_entropy(net(x), y)
    loss.backward()
