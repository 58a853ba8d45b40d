# expects LP203
import torch.nn as nn

class LM(nn.Module):
    def __init__(self, V, d=64):
        super().__init__()
        self.V = V
        self.emb = nn.Embedding(V, d)
        self.rnn = nn.LSTM(d, d, batch_first=True)
        self.out = nn.Linear(d, V)

    def forward(self, x):
        h, _ = self.rnn(self.emb(x))
        return self.out(h)

V = 500
m = LM(V)
ce = nn.CrossEntropyLoss()
for t in loader:
    x, y = t[:, :-1], t[:, 1:]
    out = m(x)
    loss = ce(out, y)
    loss.backward()
