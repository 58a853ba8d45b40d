import torch
import torch.nn as nn
import torch.nn.functional as F


class CEDice(nn.Module):
    def __init__(self, n, w=0.5, ignore=255, eps=1e-5):
        super().__init__()
        self.n, self.w, self.ignore, self.eps = n, w, ignore, eps

    def forward(self, logits, target):
        ce = F.cross_entropy(logits, target, ignore_index=self.ignore)
        valid = (target != self.ignore)
        t = F.one_hot(target.masked_fill(~valid, 0), self.n).permute(0, 3, 1, 2).float()
        p = F.softmax(logits.float(), dim=1)
        m = valid.unsqueeze(1).float()
        inter = (p * t * m).sum((0, 2, 3))
        union = ((p + t - p * t) * m).sum((0, 2, 3))
        dice = 1 - ((inter + self.eps) / (union + self.eps)).mean()
        return ce + self.w * dice


class Net(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.c = nn.Conv2d(3, n, 1)

    def forward(self, x):
        return self.c(x)


net, crit = Net(19), CEDice(19)
for x, y in loader:
    crit(net(x), y).backward()
