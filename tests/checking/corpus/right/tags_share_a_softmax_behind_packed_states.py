import torch.nn as nn
import torch.nn.functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class Words(nn.Module):
    def __init__(self, words):
        super().__init__()
        self.table = nn.Embedding(words, 64)

    def forward(self, x):
        return F.dropout(self.table(x), 0.2, self.training)


class Tagger(nn.Module):
    def __init__(self, words, tags):
        super().__init__()
        self.embed = Words(words)
        self.rnn = nn.LSTM(64, 64, batch_first=True)
        self.dropout = nn.Dropout(0.3)
        self.out = nn.Linear(64, tags)

    def forward(self, x, lengths):
        x = pack_padded_sequence(self.embed(x), lengths, batch_first=True)
        states, _ = pad_packed_sequence(self.rnn(x)[0], batch_first=True)
        return F.log_softmax(self.out(self.dropout(states.reshape(-1, 64))), dim=1)


def train(loader, words, tags):
    model = Tagger(words, tags)
    for x, lengths, y in loader:
        scores = model(x, lengths)
        F.nll_loss(scores.view(-1, tags), y.view(-1)).backward()
