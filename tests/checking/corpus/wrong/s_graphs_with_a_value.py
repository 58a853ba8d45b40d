# expects LP204
import torch
from torch import nn
from torch_geometric.data import Data
from torch_geometric.loader import DataLoader
from torch_geometric.nn import GCNConv, global_mean_pool


def graph_of(x, edges, value):
    return Data(x=x, edge_index=edges, y=torch.tensor([float(value)]))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = GCNConv(9, 64)
        self.out = nn.Linear(64, 1)

    def forward(self, data):
        h = self.conv(data.x, data.edge_index).relu()
        return self.out(global_mean_pool(h, data.batch))


graphs = [graph_of(x, edges, value) for x, edges, value in molecules]
net = Net()
for batch in DataLoader(graphs, batch_size=32, shuffle=True):
    batch = batch.to("cuda")
    loss = nn.functional.mse_loss(net(batch), batch.y)
    loss.backward()
