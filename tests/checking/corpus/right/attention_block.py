import math
import torch
from torch import nn
class Attn(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.q, self.k, self.v = nn.Linear(d, d), nn.Linear(d, d), nn.Linear(d, d)
    def forward(self, x, mask=None):
        s = self.q(x) @ self.k(x).transpose(-2, -1) / math.sqrt(x.size(-1))
        if mask is not None:
            s = s.masked_fill(mask == 0, float('-inf'))
        return torch.softmax(s, dim=-1) @ self.v(x)
class LM(nn.Module):
    def __init__(self, vocab, d=64):
        super().__init__()
        self.emb = nn.Embedding(vocab, d)
        self.attn = Attn(d)
        self.lm_head = nn.Linear(d, vocab)
    def forward(self, idx, targets=None):
        logits = self.lm_head(self.attn(self.emb(idx)))
        loss = None
        if targets is not None:
            B, T, C = logits.shape
            loss = nn.functional.cross_entropy(logits.view(B * T, C), targets.view(B * T))
        return logits, loss
m = LM(65)
logits, loss = m(xb, yb)
probs = torch.softmax(logits[:, -1, :], dim=-1)
nxt = torch.multinomial(probs, num_samples=1)
