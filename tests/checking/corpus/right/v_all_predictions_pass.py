import torch
from torch import nn


class Head(nn.Module):
    def __init__(self, limit):
        super().__init__()
        self.conv = nn.Conv2d(64, 1, 1)
        self.limit = limit
        self.criterion = nn.BCEWithLogitsLoss()

    def masks(self, features, filtering=False):
        loc_pred = self.conv(features).sigmoid().detach()
        if filtering:
            loc_mask = loc_pred >= self.limit
        else:
            loc_mask = loc_pred >= 0.0
        return loc_mask, loc_pred >= 0.0

    def loss(self, features, targets):
        return self.criterion(self.conv(features), targets)
