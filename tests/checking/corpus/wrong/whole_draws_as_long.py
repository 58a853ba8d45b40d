# expects LP303
"""Coins that are whole numbers by the type they ask for."""

import torch
from torch import nn

rows = torch.rand(64, 5)
heads = torch.randint(0, 2, (64, 1), dtype=torch.int64)
nn.BCEWithLogitsLoss()(nn.Linear(5, 1)(rows), heads).backward()
