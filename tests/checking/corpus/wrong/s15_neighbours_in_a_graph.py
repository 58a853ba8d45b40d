# expects LP102
import torch.nn.functional as F
from torch import nn
from torch_geometric.nn import GCNConv


class Net(nn.Module):
    def __init__(self, features, classes, depth=3):
        super().__init__()
        self.convs = nn.ModuleList([GCNConv(features, 32)])
        for _ in range(depth - 2):
            self.convs.append(GCNConv(32, 32))
        self.convs.append(GCNConv(32, classes))

    def forward(self, x, edges):
        for conv in self.convs[:-1]:
            x = F.relu(conv(x, edges))
        return self.convs[-1](x, edges)


net = Net(data.num_features, 7)
F.nll_loss(net(data.x, data.edge_index)[data.train_mask], data.y[data.train_mask]).backward()
