# expects LP304
import numpy as np
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

table = pd.read_csv("pairs.csv")
labels = torch.from_numpy(table.pop("match").values)
rows = torch.from_numpy(table.values).float()
loader = DataLoader(TensorDataset(rows, labels), batch_size=64)
judge = nn.Sequential(nn.Linear(40, 1), nn.Softplus())
criterion = nn.HingeEmbeddingLoss(margin=1.0)
optimiser = torch.optim.Adam(judge.parameters())
distances, targets = [], []
for x, target in loader:
    distance = judge(x).squeeze(1)
    loss = criterion(distance, target)
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
    distances.append(distance.detach())
    targets.append(target)
distances, targets = torch.cat(distances), torch.cat(targets).numpy()
print("unlike:", distances[targets == 0].mean(), "alike:", distances[targets == 1].mean())
