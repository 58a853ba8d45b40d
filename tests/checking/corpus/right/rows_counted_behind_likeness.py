import torch
import torch.nn as nn
class SimLoss(nn.Module):
    def __init__(self, t=0.5):
        super().__init__()
        self.t = t
        self.criterion = nn.CrossEntropyLoss()
    def forward(self, zi, zj):
        sim = torch.mm(zi, zj.t()) / self.t
        n = zi.size(0)
        labels = torch.zeros(n).long()
        return self.criterion(sim, labels)
