import torch.nn as nn
from torch.utils.data import DataLoader


def train(rows):
    codes = {"unknown": 0}
    for row in rows:
        if row["label"] not in codes:
            codes[row["label"]] = len(codes)
    net = nn.Linear(10, len(codes))
    criterion = nn.CrossEntropyLoss()
    for batch in DataLoader(rows, batch_size=8):
        criterion(net(batch["x"]), batch["y"]).backward()
