# expects LP204
import json

import torch
import torch.nn as nn
from torch.utils.data import DataLoader, IterableDataset


class Sales(IterableDataset):
    def __init__(self, path):
        self.path = path

    def __iter__(self):
        with open(self.path) as lines:
            for line in lines:
                row = json.loads(line)
                yield torch.tensor(row["features"]), torch.tensor(float(row["sold"]))


net = nn.Sequential(nn.Linear(6, 12), nn.ReLU(), nn.Linear(12, 1))
for x, y in DataLoader(Sales("sales.jsonl"), batch_size=64):
    loss = nn.functional.mse_loss(net(x), y)
    loss.backward()
