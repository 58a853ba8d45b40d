import torch
import torch.nn as nn
from torch.nn import functional as F
class Head(nn.Module):
    def __init__(self, n, h):
        super().__init__()
        self.key, self.query, self.value = (nn.Linear(n, h, bias=False) for _ in range(3))
        self.register_buffer("tril", torch.tril(torch.ones(256, 256)))
    def forward(self, x):
        B, T, C = x.shape
        wei = self.query(x) @ self.key(x).transpose(-2, -1) * C ** -0.5
        wei = F.softmax(wei.masked_fill(self.tril[:T, :T] == 0, float("-inf")), dim=-1)
        return wei @ self.value(x)
class GPT(nn.Module):
    def __init__(self, v):
        super().__init__()
        self.tok = nn.Embedding(v, 64)
        self.sa = Head(64, 64)
        self.lm_head = nn.Linear(64, v)
    def forward(self, idx, targets=None):
        logits = self.lm_head(self.sa(self.tok(idx)))
        if targets is None:
            return logits, None
        B, T, C = logits.shape
        return logits, F.cross_entropy(logits.view(B * T, C), targets.view(B * T))
    def generate(self, idx, n):
        for _ in range(n):
            logits, _ = self(idx)
            probs = F.softmax(logits[:, -1, :], dim=-1)
            idx = torch.cat((idx, torch.multinomial(probs, 1)), dim=1)
        return idx
