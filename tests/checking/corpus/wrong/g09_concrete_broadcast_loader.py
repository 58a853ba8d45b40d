# expects LP204
import numpy as np
import torch
from torch import nn
from torch.utils.data import TensorDataset, DataLoader
rng = np.random.default_rng(1)
X = rng.normal(size=(500, 8)).astype("float32")
y = rng.normal(size=500).astype("float32")
ds = TensorDataset(torch.from_numpy(X), torch.from_numpy(y))
dl = DataLoader(ds, batch_size=32, shuffle=True)
model = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 1))
huber = nn.HuberLoss()
for epoch in range(10):
    for features, target in dl:
        loss = huber(model(features), target)
        loss.backward()
