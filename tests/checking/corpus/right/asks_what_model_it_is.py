import torch, torch.nn as nn, torch.nn.functional as F
class P(nn.Module):
    probs = True
    def __init__(self): super().__init__(); self.l = nn.Linear(3, 2)
    def forward(self, x): return F.softmax(self.l(x), 1)
def f(m, x, y):
    if isinstance(m, P): return F.nll_loss(torch.log(m(x)), y)
    return F.cross_entropy(m(x), y)
m = P()
for x, y in dl: f(m, x, y).backward()
