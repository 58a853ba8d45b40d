# expects LP101
import torch.nn as nn
from dataclasses import dataclass
@dataclass
class HeadCfg:
    n: int
    probs: bool = True
class Head(nn.Module):
    def __init__(self, cfg: HeadCfg):
        super().__init__()
        self.cfg = cfg
        self.lin = nn.Linear(32, cfg.n)
    def forward(self, x):
        x = self.lin(x)
        return x.softmax(dim=1) if self.cfg.probs else x
head = Head(HeadCfg(n=5))
for x, y in loader:
    nn.functional.cross_entropy(head(x), y).backward()
