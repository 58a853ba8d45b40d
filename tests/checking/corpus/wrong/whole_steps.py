# expects LP303
"""Steps of one from a whole number on are whole, until they are divided."""

import torch
from torch import nn

rows = torch.rand(2, 5)
places = torch.arange(0, 2)
nn.BCELoss()(torch.sigmoid(nn.Linear(5, 1)(rows))[:, 0], places).backward()
