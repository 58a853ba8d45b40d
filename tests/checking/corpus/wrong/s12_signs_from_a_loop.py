# expects LP301
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def pairs(prices, width):
    windows, moves = [], []
    for end in range(width, len(prices)):
        windows.append(prices[end - width:end])
        moves.append(1.0 if prices[end] > prices[end - 1] else -1.0)
    return np.array(windows, dtype="float32"), np.array(moves, dtype="float32")


windows, moves = pairs(load(), 20)
loader = DataLoader(TensorDataset(torch.tensor(windows), torch.tensor(moves)), batch_size=32)
net = nn.Sequential(nn.Linear(20, 16), nn.ReLU(), nn.Linear(16, 1))
judge = nn.BCEWithLogitsLoss()
for window, move in loader:
    judge(net(window).squeeze(1), move).backward()
