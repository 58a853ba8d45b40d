import argparse

import torch
import torch.nn as nn

args = argparse.ArgumentParser().parse_args()


class Net(nn.Module):
    def __init__(self, sigmoid):
        super().__init__()
        self.fc = nn.Linear(4, 1)
        self.sigmoid = sigmoid

    def forward(self, x):
        z = self.fc(x)
        return torch.sigmoid(z) if self.sigmoid else z


net = Net(args.sigmoid)
criterion = nn.BCELoss() if args.sigmoid else nn.BCEWithLogitsLoss()
plain = Net(False)
loss = criterion(net(x), y) + nn.BCEWithLogitsLoss()(plain(x), y) + nn.BCELoss()(Net(True)(x), y)
