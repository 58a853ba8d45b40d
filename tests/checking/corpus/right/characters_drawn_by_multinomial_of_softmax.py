import torch
import torch.nn as nn
import torch.nn.functional as F


class CharRNN(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.emb = nn.Embedding(n, 32)
        self.rnn = nn.GRU(32, 64, batch_first=True)
        self.out = nn.Linear(64, n)

    def forward(self, x, h=None):
        y, h = self.rnn(self.emb(x), h)
        return self.out(y), h


model = CharRNN(80)
crit = nn.CrossEntropyLoss()
for x, y in loader:
    out, _ = model(x)
    loss = crit(out.view(-1, 80), y.view(-1))
    loss.backward()


@torch.no_grad()
def sample(x):
    h = None
    for _ in range(100):
        out, h = model(x, h)
        x = out[:, -1, :].softmax(-1).multinomial(1)
    return x
