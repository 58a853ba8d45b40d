import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, WeightedRandomSampler

table = pd.read_csv("claims.csv")
labels = table.pop("fraud").to_numpy()
positive = (labels == 1).sum()
negative = (labels == 0).sum()
share = [1.0 / negative, 1.0 / positive]
drawn = WeightedRandomSampler([share[label] for label in labels], len(labels))
rows = TensorDataset(torch.tensor(table.values).float(), torch.tensor(labels).float())
loader = DataLoader(rows, batch_size=256, sampler=drawn)
net = nn.Sequential(nn.Linear(30, 32), nn.ReLU(), nn.Linear(32, 1), nn.Flatten(0))
criterion = nn.BCEWithLogitsLoss()
optimiser = torch.optim.Adam(net.parameters())
for x, y in loader:
    loss = criterion(net(x), y)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
