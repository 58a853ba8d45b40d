# expects LP102
import torch
import torch.nn as nn
class LabelSmoothingLoss(nn.Module):
    def __init__(self, classes, smoothing=0.1, dim=-1):
        super().__init__()
        self.confidence, self.smoothing, self.cls, self.dim = 1.0 - smoothing, smoothing, classes, dim
        self.kl = nn.KLDivLoss(reduction="batchmean")
    def forward(self, pred, target):
        true_dist = torch.zeros_like(pred).fill_(self.smoothing / (self.cls - 1))
        true_dist.scatter_(1, target.unsqueeze(1), self.confidence)
        return self.kl(pred.softmax(dim=self.dim), true_dist)
net = nn.Linear(10, 6)
crit = LabelSmoothingLoss(6)
for x, y in loader:
    crit(net(x), y).backward()
