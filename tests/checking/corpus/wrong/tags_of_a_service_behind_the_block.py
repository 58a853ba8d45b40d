# expects LP412
import torch
import torch.nn as nn
import torch.nn.functional as F


class Genres(nn.Module):
    def __init__(self):
        super().__init__()
        self.bag = nn.EmbeddingBag(30000, 64)
        self.out = nn.Linear(64, 9)

    def forward(self, words):
        return self.out(self.bag(words))


def fit(loader):
    genres = Genres()
    for words, tags in loader:
        loss = F.multilabel_soft_margin_loss(genres(words), tags)
        loss.backward()


class Service:
    def __init__(self, path):
        self.genres = Genres()
        self.genres.load_state_dict(torch.load(path))

    def answer(self, words):
        self.genres.eval()
        with torch.no_grad():
            out = self.genres(words)
        shares = F.softmax(out, dim=-1)
        return (shares > 0.3).nonzero()
