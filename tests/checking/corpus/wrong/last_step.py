# expects LP101
import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.cells = nn.LSTM(8, 16, batch_first=True)
        self.out = nn.Linear(16, 5)

    def forward(self, x):
        hidden, _ = self.cells(x)
        return torch.softmax(self.out(hidden), dim=-1)


net = Tagger()
for x, y in batches:
    scores = net(x)[:, -1, :]
    nn.CrossEntropyLoss()(scores, y).backward()
