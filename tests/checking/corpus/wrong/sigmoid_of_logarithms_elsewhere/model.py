import torch.nn as nn
import torch.nn.functional as F
class LSTMTagger(nn.Module):
    def __init__(self, v, e, h, n):
        super().__init__()
        self.emb = nn.Embedding(v, e)
        self.lstm = nn.LSTM(e, h, batch_first=True)
        self.out = nn.Linear(h, n)
    def forward(self, x):
        h, _ = self.lstm(self.emb(x))
        return F.log_softmax(self.out(h[:, -1]), dim=-1)
