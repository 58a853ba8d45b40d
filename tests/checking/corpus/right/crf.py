from torch import nn
from torchcrf import CRF
class Ner(nn.Module):
    def __init__(self, v, tags):
        super().__init__()
        self.emb = nn.Embedding(v, 64)
        self.lstm = nn.LSTM(64, 64, bidirectional=True, batch_first=True)
        self.proj = nn.Linear(128, tags)
        self.crf = CRF(tags, batch_first=True)
    def forward(self, x, y=None):
        e = self.proj(self.lstm(self.emb(x))[0])
        return -self.crf(e, y) if y is not None else self.crf.decode(e)
