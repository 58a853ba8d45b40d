# expects LP101
import torch
import torch.nn.functional as F
from torch_geometric.nn import SAGEConv, to_hetero


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.last = SAGEConv((-1, -1), 5)

    def forward(self, x, edges):
        return self.last(x, edges).softmax(dim=-1)


net = to_hetero(Net(), data.metadata(), aggr="sum")
for batch in batches:
    scores = net(batch.x_dict, batch.edge_index_dict)["paper"][: batch.size]
    F.cross_entropy(scores, batch["paper"].y[: batch.size]).backward()
