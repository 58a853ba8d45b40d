import torch, torch.nn as nn, torch.nn.functional as F
class FocalLoss(nn.Module):
    def __init__(self, gamma=2, alpha=None): super().__init__(); self.gamma = gamma; self.alpha = alpha
    def forward(self, input, target):
        logpt = F.log_softmax(input, dim=-1)
        logpt = logpt.gather(1, target.view(-1, 1)).view(-1)
        pt = logpt.exp()
        if self.alpha is not None: logpt = logpt * self.alpha.gather(0, target)
        loss = -1 * (1 - pt) ** self.gamma * logpt
        return loss.mean()
class LabelSmooth(nn.Module):
    def forward(self, x, t):
        lp = F.log_softmax(x, dim=-1); nll = -lp.gather(dim=-1, index=t.unsqueeze(1)); smooth = -lp.mean(dim=-1)
        return (0.9 * nll + 0.1 * smooth).mean()
