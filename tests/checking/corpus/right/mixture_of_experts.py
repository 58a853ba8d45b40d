import torch
import torch.nn as nn
class MoE(nn.Module):
    def __init__(self):
        super().__init__()
        self.gate = nn.Sequential(nn.Linear(8, 3), nn.Softmax(dim=1))
        self.experts = nn.ModuleList([nn.Linear(8, 5) for _ in range(3)])
    def forward(self, x):
        w = self.gate(x)
        outs = torch.stack([e(x) for e in self.experts], dim=1)
        return (w.unsqueeze(-1) * outs).sum(1)
loss = nn.CrossEntropyLoss()(MoE()(x), y)
