# expects LP101
import torch
from torch import nn

MEASURES = {"plain": nn.CrossEntropyLoss, "smooth": nn.MultiMarginLoss}


class Soil(nn.Module):
    def __init__(self):
        super().__init__()
        self.top = nn.Linear(14, 9)

    def forward(self, x):
        return torch.softmax(self.top(x), dim=-1)


def run(settings, batches):
    soil, measure = Soil(), MEASURES[settings.measure](reduction="sum")
    for x, y in batches:
        measure(soil(x), y).backward()
