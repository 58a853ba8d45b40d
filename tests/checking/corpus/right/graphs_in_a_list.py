import torch
import torch.nn.functional as F
from torch_geometric.data import Data
from torch_geometric.loader import DataLoader


def graph_of(record):
    return Data(
        x=torch.tensor(record["atoms"], dtype=torch.float),
        y=torch.tensor([record["toxic"]], dtype=torch.float),
    )


graphs = [graph_of(record) for record in torch.load("records.pt")]
training, rest = DataLoader(graphs[:500], 64, shuffle=True), DataLoader(graphs[500:], 64)
net = torch.nn.Linear(9, 1)
for batch in training:
    loss = F.binary_cross_entropy_with_logits(net(batch.x).squeeze(-1), batch.y)
    loss.backward()
