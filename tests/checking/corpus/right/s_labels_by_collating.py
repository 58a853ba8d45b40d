import csv

import torch
import torch.nn as nn
from torch.utils.data import DataLoader


def read(path):
    with open(path) as lines:
        return [([float(cell) for cell in row[:-1]], int(row[-1])) for row in csv.reader(lines)]


def collate(rows):
    features, labels = zip(*rows)
    return torch.tensor(features), torch.tensor(labels, dtype=torch.float32)


net = nn.Sequential(nn.Linear(6, 12), nn.ReLU(), nn.Linear(12, 1))
criterion = nn.BCEWithLogitsLoss()
for x, y in DataLoader(read("mails.csv"), batch_size=32, collate_fn=collate):
    loss = criterion(net(x).squeeze(1), y)
    loss.backward()
