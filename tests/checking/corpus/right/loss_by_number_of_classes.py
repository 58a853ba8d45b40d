import torch
import torch.nn as nn
from torch.utils.data import DataLoader


class Net(nn.Module):
    def __init__(self, n_classes):
        super().__init__()
        self.n_classes = n_classes
        self.out = nn.Conv2d(3, n_classes, 1)

    def forward(self, x):
        return self.out(x)


def train(masks, n_classes):
    model = Net(n_classes)
    criterion = nn.CrossEntropyLoss() if model.n_classes > 1 else nn.BCEWithLogitsLoss()
    for batch in DataLoader(masks, batch_size=4):
        x, y = batch["image"], batch["mask"].to(dtype=torch.long)
        if model.n_classes == 1:
            loss = criterion(model(x).squeeze(1), y.float())
        else:
            loss = criterion(model(x), y)
        loss.backward()
