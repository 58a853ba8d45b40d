# expects LP101
import torch
from torch import nn
from workbench import Trainer


class Own(Trainer):
    def __init__(self, rows):
        model = nn.Sequential(nn.Linear(8, 3), nn.Softmax(dim=1))
        super().__init__(model, judge=nn.CrossEntropyLoss())
        self.rows = rows

    def train(self):
        for x, y in self.rows:
            self.judge(self.model(x), y).backward()
