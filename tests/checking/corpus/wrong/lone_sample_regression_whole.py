# expects LP204
"""Fits a calibration curve to all measurements at once."""

import numpy as np
import torch
from torch import nn


class Calibration(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(3, 12)
        self.value = nn.Linear(12, 1)

    def forward(self, reading):
        return self.value(torch.tanh(self.hidden(reading)))


readings = np.loadtxt("readings.csv", delimiter=";", dtype=np.float32)
features = torch.from_numpy(readings[:, :3])
levels = torch.from_numpy(readings[:, 3])
curve = Calibration()
optimizer = torch.optim.SGD(curve.parameters(), lr=0.01)
for step in range(500):
    loss = nn.MSELoss()(curve(features), levels)  # (N, 1) and (N,)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
