import torch.nn as nn
import torch.nn.functional as F
class LM(nn.Module):
    def __init__(self):
        super().__init__()
        self.lm_head = nn.Linear(64, 1000, bias=False)
    def forward(self, h, labels):
        logits = self.lm_head(h)
        shift = logits[..., :-1, :].contiguous()
        return F.cross_entropy(shift.view(-1, shift.size(-1)), labels[..., 1:].reshape(-1))
