import torch
import torch.nn as nn
import torch.nn.functional as F
from torch_geometric.data import Data, Dataset
from torch_geometric.loader import DataLoader
from torch_geometric.nn import GCNConv, global_mean_pool
class Mols(Dataset):
    def __init__(self, xs, ys):
        super().__init__()
        self.xs, self.ys = xs, ys
    def len(self): return len(self.xs)
    def get(self, i):
        x, edges = self.xs[i]
        return Data(x=x, edge_index=edges, y=torch.tensor([self.ys[i]]))
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.c = GCNConv(9, 32)
        self.f = nn.Linear(32, 3)
    def forward(self, d):
        return self.f(global_mean_pool(self.c(d.x, d.edge_index), d.batch))
class Plain(torch.utils.data.Dataset):
    def __len__(self): return 3
    def __getitem__(self, i):
        return Data(x=xs[i], edge_index=es[i], y=torch.tensor([ys[i]]))
net = Net()
for d in DataLoader(Mols(xs, ys), batch_size=8):
    F.cross_entropy(net(d), d.y).backward()
for d in DataLoader(Plain(), batch_size=8):
    F.cross_entropy(net(d), d.y).backward()
