# expects LP109
import torch.nn.functional as F
from torch import nn


class ByLabel(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.classes = classes

    def forward(self, scores, labels):
        rows = F.one_hot(labels, self.classes).to(scores.dtype)
        return F.binary_cross_entropy_with_logits(scores, rows)


class Blend(nn.Module):
    def __init__(self, parts):
        super().__init__()
        self.terms = nn.ModuleList(term for term, _ in parts)
        self.shares = [share for _, share in parts]

    def forward(self, scores, labels):
        return sum(s * term(scores, labels) for s, term in zip(self.shares, self.terms))


net = nn.Linear(8, 5)
judge = Blend([(nn.CrossEntropyLoss(), 1.0), (ByLabel(5), 0.3)])
for x, y in loader:
    judge(net(x), y).backward()
