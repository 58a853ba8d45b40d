# expects LP412
import torch
from torch import nn
class Clf(nn.Module):
    def __init__(self):
        super().__init__()
        self.l = nn.Linear(12, 5)
    def forward(self, x):
        return self.l(x)
model = Clf()
crit = nn.CrossEntropyLoss()
for x, y in loader:
    crit(model(x), y).backward()
@torch.inference_mode()
def score(x):
    return model(x).sigmoid()
s = score(xt)
