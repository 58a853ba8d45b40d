import torch
from torch import nn
from torch_geometric.datasets import TUDataset
from torch_geometric.loader import DataLoader
import torch.nn.functional as F
d=TUDataset('d','ENZYMES',pre_filter=lambda g: g.y<2)
fc=nn.Linear(3,2)
for g in DataLoader(d,32):
    F.cross_entropy(fc(pool(g.x,g.batch)),g.y).backward()
