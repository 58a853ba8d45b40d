# expects LP102
import torch
import torch.nn.functional as F
from torch import nn


class Pupil(nn.Module):
    def __init__(self, small, large):
        super().__init__()
        self.small, self.large = small, large
        self.near = nn.KLDivLoss(reduction="batchmean")

    def forward(self, x):
        mine = self.small(x)
        with torch.no_grad():
            theirs = self.large(x)
        return self.near(F.softmax(mine / 4, dim=1), F.softmax(theirs / 4, dim=1)) * 16
