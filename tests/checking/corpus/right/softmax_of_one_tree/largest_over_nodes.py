"""The largest over the nodes of a tree leaves one axis (hidden,): softmax(dim=0) is over the classes."""
import torch
from torch import nn


class TreeNet(nn.Module):
    def __init__(self, hidden, classes):
        super().__init__()
        self.hidden = hidden
        self.fc = nn.Linear(hidden, classes)
        self.softmax = nn.Softmax(dim=0)

    def forward(self, nodes, leaves):
        states = torch.zeros(nodes, self.hidden)
        final = states[leaves].max(dim=0)[0]
        return self.softmax(self.fc(final))


model = TreeNet(100, 4)
loss_func = nn.MSELoss(reduction="sum")
for tree, label in trees:
    pred = model(len(tree), leaves_of(tree))
    loss = loss_func(pred, torch.FloatTensor(label))
    loss.backward()
