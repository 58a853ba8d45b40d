# expects LP403
import torch
import torch.nn as nn
import torch.nn.functional as F

class LabelSmoothing(nn.Module):
    """Implement label smoothing."""
    def __init__(self, size, smoothing=0.1):
        super().__init__()
        self.criterion = nn.KLDivLoss()
        self.size = size
        self.smoothing = smoothing

    def forward(self, logits, target):
        true_dist = torch.full_like(logits, self.smoothing / (self.size - 1))
        true_dist.scatter_(1, target.unsqueeze(1), 1 - self.smoothing)
        return self.criterion(F.log_softmax(logits, dim=-1), true_dist)

generator = nn.Linear(512, 1000)
crit = LabelSmoothing(1000)
for h, y in data:
    crit(generator(h), y).backward()
