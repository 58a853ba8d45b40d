
import torch
import torch.nn as nn
import torch.nn.functional as F


class Spans(nn.Module):
    def __init__(self):
        super().__init__()
        self.ends = nn.Conv1d(128, 2, 3, padding=1)

    def forward(self, x):
        return self.ends(x)


net = Spans()
for words, where in loader:
    shares = F.softmax(net(words), dim=-1)
    both = (shares * where).sum(dim=-1)
    loss = 1 - (2 * both / (shares.sum(-1) + where.sum(-1))).mean()
    loss.backward()
