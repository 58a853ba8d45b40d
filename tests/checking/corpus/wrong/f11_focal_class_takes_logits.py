# expects LP101
import torch
import torch.nn as nn
import torch.nn.functional as F
class FocalLoss(nn.Module):
    def __init__(self, alpha=1, gamma=2, reduce=True):
        super().__init__()
        self.alpha, self.gamma, self.reduce = alpha, gamma, reduce
    def forward(self, inputs, targets):
        ce_loss = F.cross_entropy(inputs, targets, reduction='none')
        pt = torch.exp(-ce_loss)
        f_loss = self.alpha * (1 - pt) ** self.gamma * ce_loss
        return f_loss.mean() if self.reduce else f_loss
class Net(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.feat = nn.Linear(100, 50)
        self.cls = nn.Linear(50, n)
    def forward(self, x):
        return F.softmax(self.cls(F.relu(self.feat(x))), dim=1)
net, criterion = Net(8), FocalLoss(gamma=3)
for x, y in loader:
    criterion(net(x), y).backward()
