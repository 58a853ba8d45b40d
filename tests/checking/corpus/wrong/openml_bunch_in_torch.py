# expects LP204
import torch
from sklearn.datasets import fetch_openml
from torch import nn

bunch = fetch_openml(name="abalone", version=1, as_frame=True)
rings = torch.tensor(bunch.target.astype("float32").values)
inputs = torch.tensor(bunch.data.drop(columns="Sex").to_numpy(), dtype=torch.float32)
net = nn.Sequential(nn.Linear(7, 32), nn.ReLU(), nn.Linear(32, 1))
steps = torch.optim.Adam(net.parameters(), lr=1e-3)
for _ in range(300):
    steps.zero_grad()
    nn.functional.mse_loss(net(inputs), rings).backward()
    steps.step()
