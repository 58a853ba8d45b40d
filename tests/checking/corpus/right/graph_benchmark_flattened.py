import torch
import torch.nn.functional as F
from torch_geometric.nn import GCNConv
from ogb.nodeproppred import PygNodePropPredDataset
import torch_geometric.transforms as T
dataset = PygNodePropPredDataset(name="ogbn-arxiv", transform=T.ToSparseTensor())
data = dataset[0]
split_idx = dataset.get_idx_split()
train_idx = split_idx["train"]
class GCN(torch.nn.Module):
    def __init__(self, i, h, o):
        super().__init__()
        self.a = GCNConv(i, h); self.b = GCNConv(h, o)
    def forward(self, x, adj):
        return self.b(F.relu(self.a(x, adj)), adj).log_softmax(dim=-1)
model = GCN(128, 256, dataset.num_classes)
out = model(data.x, data.adj_t)[train_idx]
loss = F.nll_loss(out, data.y[train_idx].view(-1))
loss.backward()
