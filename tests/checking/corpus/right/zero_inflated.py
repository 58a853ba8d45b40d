import torch
import torch.nn as nn
import torch.nn.functional as F
class Hurdle(nn.Module):
    def __init__(self):
        super().__init__()
        self.gate, self.rate = nn.Linear(5, 1), nn.Linear(5, 1)
    def forward(self, x):
        return self.gate(x), self.rate(x)
m = Hurdle()
for x, k in loader:
    g, r = m(x)
    loss = F.binary_cross_entropy_with_logits(g, (k > 0).float()) + F.poisson_nll_loss(r, k, log_input=True)
    loss.backward()
