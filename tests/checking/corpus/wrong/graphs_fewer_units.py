# expects LP202
import torch
from torch_geometric.datasets import TUDataset
from torch_geometric.loader import DataLoader
from torch_geometric.nn import GINConv, global_mean_pool, GCNConv
import torch.nn.functional as F
dataset = TUDataset("data", name="ENZYMES").shuffle()
train_loader = DataLoader(dataset[:500], batch_size=32)
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.c = GCNConv(3, 32)
        self.lin = torch.nn.Linear(32, 5)
    def forward(self, x, ei, b):
        return self.lin(global_mean_pool(self.c(x, ei), b))
model = Net()
crit = torch.nn.CrossEntropyLoss()
for data in train_loader:
    out = model(data.x, data.edge_index, data.batch)
    loss = crit(out, data.y)
