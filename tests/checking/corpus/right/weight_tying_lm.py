import torch, torch.nn as nn, torch.nn.functional as F
class LM(nn.Module):
    def __init__(self, v=100, d=32):
        super().__init__()
        self.emb = nn.Embedding(v, d)
        self.dec = nn.Linear(d, v, bias=False)
        self.dec.weight = self.emb.weight
    def forward(self, x):
        return F.log_softmax(self.dec(self.emb(x)), dim=-1)
m = LM()
for x, y in loader:
    F.nll_loss(m(x).reshape(-1, 100), y.reshape(-1)).backward()
