import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset, WeightedRandomSampler


class Scans(Dataset):
    def __init__(self, path):
        held = np.load(path)
        self.pixels, self.sick = held["pixels"], held["sick"]
        self.clinic = held["clinic"]

    def __len__(self):
        return len(self.sick)

    def __getitem__(self, at):
        return torch.tensor(self.pixels[at]), torch.tensor(self.sick[at], dtype=torch.float32)


def drawing(labels):
    counts = np.bincount(labels.astype(int))
    return WeightedRandomSampler((1.0 / counts)[labels.astype(int)], len(labels))


def balance_of(scans):
    return (scans.sick == 0).sum() / (scans.sick == 1).sum()


def train(path):
    scans = Scans(path)
    loader = DataLoader(scans, batch_size=32, sampler=drawing(scans.clinic))
    net = nn.Sequential(nn.Flatten(), nn.Linear(1024, 1), nn.Flatten(0))
    criterion = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(balance_of(scans)))
    optimiser = torch.optim.Adam(net.parameters())
    for x, labels in loader:
        loss = criterion(net(x), labels)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
