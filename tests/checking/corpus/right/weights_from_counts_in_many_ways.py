"""Weights that are made of counts of the classes, and grow with how rare these are."""

from collections import Counter

import numpy as np
import torch
from torch import nn

kinds = np.load("kinds.npy")
sick = np.load("sick.npy")
counts = np.bincount(kinds)
_, often = np.unique(kinds, return_counts=True)
tally = Counter(sick.tolist())

nn.CrossEntropyLoss(weight=torch.tensor(1.0 / counts))
nn.CrossEntropyLoss(weight=torch.tensor(counts.sum() / counts))
nn.CrossEntropyLoss(weight=torch.tensor(len(kinds) / (len(counts) * counts)))
nn.CrossEntropyLoss(torch.FloatTensor(often.max() / often))
nn.CrossEntropyLoss(torch.FloatTensor(1 - often / often.sum()))
shares = counts / counts.sum()
shares = 1 / shares
nn.CrossEntropyLoss(weight=torch.tensor(shares))
nn.NLLLoss(weight=torch.tensor(counts[::-1] / len(kinds)))
nn.BCEWithLogitsLoss(pos_weight=torch.tensor(tally[0] / tally[1]))
healthy = (sick == 0).sum()
nn.BCEWithLogitsLoss(pos_weight=torch.tensor(healthy / (len(sick) - healthy)))
share = sick.mean()
nn.BCEWithLogitsLoss(pos_weight=torch.tensor((1 - share) / share))


def turned(well):
    """The labels that are trained on are those of the others."""
    ones, zeros = (well == 1).sum(), (well == 0).sum()
    targets = 1 - well
    loss = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(ones / zeros))
    return loss(torch.randn(len(well)), torch.from_numpy(targets).float())


turned(np.load("well.npy"))
