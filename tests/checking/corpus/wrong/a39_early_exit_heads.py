# expects LP101
import torch.nn as nn
class Multi(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.ModuleList(nn.Linear(16, 16) for _ in range(3))
        self.exits = nn.ModuleList(nn.Sequential(nn.Linear(16, 4), nn.Softmax(-1)) for _ in range(3))
    def forward(self, x):
        outs = []
        for b, e in zip(self.blocks, self.exits):
            x = b(x).relu()
            outs.append(e(x))
        return outs
net, ce = Multi(), nn.CrossEntropyLoss()
for x, y in loader:
    loss = sum(ce(o, y) for o in net(x))
    loss.backward()
