# expects LP203
import torch.nn as nn
import torch.nn.functional as F


class NodeLabels(nn.Module):
    def __init__(self, width, kinds=6):
        super().__init__()
        self.mix = nn.Linear(width, kinds)

    def forward(self, nodes, links):
        return F.log_softmax(links @ self.mix(nodes), dim=0)


def fit(nodes, links, kinds, idx_train):
    net = NodeLabels(nodes.shape[1])
    scores = net(nodes, links)
    return F.nll_loss(scores[idx_train], kinds[idx_train])
