import numpy as np
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset


class Votes(Dataset):
    """Rows of shares of the annotators' votes."""

    def __init__(self, path):
        self.x = torch.tensor(np.load(f"{path}_x.npy"), dtype=torch.float32)
        self.y = torch.tensor(np.load(f"{path}_y.npy"), dtype=torch.float32)

    def __len__(self):
        return len(self.y)

    def __getitem__(self, at):
        return self.x[at], self.y[at]


class Agreed(Votes):
    def __getitem__(self, at):
        return self.x[at], self.y[at].long()


model = nn.Linear(9, 6)
crit = nn.CrossEntropyLoss()
opt = torch.optim.Adam(model.parameters())
for x, y in DataLoader(Votes("train"), 64):
    loss = crit(model(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
hits = 0
for x, y in DataLoader(Agreed("test"), 64):
    hits += (model(x).argmax(1) == y).sum().item()
