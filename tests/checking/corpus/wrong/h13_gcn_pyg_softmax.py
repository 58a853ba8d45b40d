# expects LP102
import torch
import torch.nn.functional as F
from torch_geometric.nn import SAGEConv
class SAGE(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.c1 = SAGEConv(1433, 64)
        self.out = torch.nn.Linear(64, 7)
    def forward(self, x, ei):
        x = F.relu(self.c1(x, ei))
        return F.softmax(self.out(x), dim=1)
model = SAGE()
def train():
    model.train()
    out = model(data.x, data.edge_index)
    loss = F.nll_loss(out[data.train_mask], data.y[data.train_mask])
    loss.backward()
    return float(loss)
for _ in range(10):
    train()
