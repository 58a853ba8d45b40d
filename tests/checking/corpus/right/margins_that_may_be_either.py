"""Margins between what may be a distance or a likeness, and distances made of likenesses."""

import torch
import torch.nn.functional as F
from torch import nn

net = nn.Linear(64, 16)


def of_distances_by_likeness(a, p, n):
    pos = 1 - F.cosine_similarity(a, p)
    neg = 1 - F.cosine_similarity(a, n)
    return F.relu(pos - neg + 0.2).mean()


def of_scores(pos, neg):
    return F.relu(neg - pos + 0.2).mean()


def how_many_are_apart(a, p, n):
    pos = F.pairwise_distance(a, p)
    neg = F.pairwise_distance(a, n)
    return (neg - pos + 0.2 > 0).float().mean()


for a, p, n in torch.load("rows.pt"):
    loss = of_distances_by_likeness(net(a), net(p), net(n))
    loss = loss + of_scores(net(p).sum(1), net(n).sum(1))
    loss.backward()
    print(how_many_are_apart(net(a), net(p), net(n)))
