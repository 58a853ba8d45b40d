# expects LP101
from fastai.losses import CrossEntropyLossFlat
from torch import nn


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(100, 32)
        self.lstm = nn.LSTM(32, 64, batch_first=True)
        self.out = nn.Linear(64, 9)

    def forward(self, x):
        return self.out(self.lstm(self.embed(x))[0]).softmax(dim=-1)


tagger, criterion = Tagger(), CrossEntropyLossFlat()


def step(x, tags):
    criterion(tagger(x), tags).backward()
