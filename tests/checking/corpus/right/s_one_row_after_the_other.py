import numpy as np
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset, IterableDataset

x, y = np.random.randn(100, 4), np.random.randn(100)
net = nn.Linear(4, 1)
for row, value in zip(torch.tensor(x).float(), torch.tensor(y).float()):
    loss = nn.functional.mse_loss(net(row), value.unsqueeze(0))
for number, (row, value) in enumerate(zip(torch.tensor(x).float(), torch.tensor(y).float())):
    loss = nn.functional.mse_loss(net(row), value.view(1))


class Rows(Dataset):
    def __init__(self, x, y):
        self.x, self.y = torch.tensor(x).float(), torch.tensor(y).float()[:, None]

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


for row, value in Rows(x, y):
    loss = nn.functional.mse_loss(net(row), value)
for rows, values in DataLoader(Rows(x, y), batch_size=8):
    loss = nn.functional.mse_loss(net(rows), values)


class Chunks(IterableDataset):
    def __iter__(self):
        for chunk in read_chunks():
            yield torch.tensor(chunk.x), torch.randn(8, 1)


for rows, values in DataLoader(Chunks(), batch_size=None):
    loss = nn.functional.mse_loss(net(rows), values)
