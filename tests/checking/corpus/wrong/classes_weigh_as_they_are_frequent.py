# expects LP506
import numpy as np
import torch
from torch import nn


def criterion_for(kinds, device):
    counts = np.bincount(kinds, minlength=5)
    weights = torch.tensor(counts / counts.sum(), dtype=torch.float32, device=device)
    return nn.CrossEntropyLoss(weight=weights)


kinds = np.load("kinds.npy")
soil = torch.from_numpy(np.load("soil.npy"))
net = nn.Linear(soil.shape[1], 5)
criterion = criterion_for(kinds, "cpu")
loss = criterion(net(soil), torch.from_numpy(kinds))
loss.backward()
