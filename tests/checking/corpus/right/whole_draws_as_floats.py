"""Coins and steps that are floats from the start."""

import numpy as np
import torch
from torch import nn

rows = torch.rand(64, 5)
layer = nn.Linear(5, 1)
heads = torch.randint(0, 2, (64, 1), dtype=torch.float32)
nn.BCEWithLogitsLoss()(layer(rows), heads).backward()
tails = torch.randint(low=0, high=2, size=(64, 1), dtype=torch.float64)
nn.BCELoss()(torch.sigmoid(layer(rows)), tails).backward()
shares = torch.arange(0, 1, 1 / 64)
nn.BCELoss()(torch.sigmoid(layer(rows))[:, 0], shares).backward()
halves = torch.tensor(np.arange(0, 0.64, 0.01))
nn.BCELoss()(torch.sigmoid(layer(rows))[:, 0], halves).backward()
places = torch.arange(64, dtype=torch.float) / 64
nn.BCELoss()(torch.sigmoid(layer(rows))[:, 0], places).backward()
