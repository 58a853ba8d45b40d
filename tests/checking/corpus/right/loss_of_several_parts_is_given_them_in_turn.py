import torch
import torch.nn.functional as F
from torch import nn


class PartsLoss(nn.Module):
    def forward(self, pred, transforms, gt):
        main = F.cross_entropy(pred, gt)
        return main + sum(F.mse_loss(one, torch.eye(one.size(-1)).expand_as(one)) for one in transforms)


def step(outputs, labels, criterion):
    return criterion(*outputs, labels.long().view(-1))


def fit(model, loader):
    criterion = PartsLoss()
    for rows, _ in loader:
        labels = torch.randint(0, 7, (len(rows),))
        step(model(rows), labels, criterion).backward()
