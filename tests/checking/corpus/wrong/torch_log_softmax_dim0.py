# expects LP203
import torch.nn as nn
import torch.nn.functional as F
class Tagger(nn.Module):
    def __init__(self, hidden, tags):
        super().__init__()
        self.out = nn.Linear(hidden, tags)
    def forward(self, h):
        return F.log_softmax(self.out(h), dim=0)
tagger = Tagger(64, 9)
crit = nn.NLLLoss()
for h, t in batches:
    crit(tagger(h), t).backward()
