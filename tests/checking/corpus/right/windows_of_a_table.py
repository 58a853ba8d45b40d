import numpy as np, torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
def pairs(series, n):
    xs = np.lib.stride_tricks.sliding_window_view(series, n)[:-1]
    return torch.tensor(xs, dtype=torch.float32), torch.tensor(series[n:], dtype=torch.float32)
series = np.genfromtxt("flow.csv", delimiter=",", usecols=2, ndmin=2)
net = nn.Sequential(nn.Linear(24, 32), nn.ReLU(), nn.Linear(32, 1))
for x, y in DataLoader(TensorDataset(*pairs(series, 24)), 32):
    nn.L1Loss()(net(x), y)
