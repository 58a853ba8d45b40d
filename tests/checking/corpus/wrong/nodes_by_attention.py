# expects LP202
import torch
import torch.nn.functional as F
from torch_geometric.datasets import Planetoid
from torch_geometric.nn import GATConv

data = Planetoid("data", "CiteSeer")[0]


class Attending(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.first = GATConv(3703, 8, heads=8)
        self.second = GATConv(64, 3, heads=1, concat=False)

    def forward(self, x, edges):
        return self.second(F.elu(self.first(x, edges)), edges)


model = Attending()
out = model(data.x, data.edge_index)
loss = F.cross_entropy(out[data.train_mask], data.y[data.train_mask])
