# expects LP101
import torch.nn as nn
class Hourglass(nn.Module):
    def __init__(self, stacks=2, k=16):
        super().__init__()
        self.heads = nn.ModuleList([nn.Conv2d(64, k, 1) for _ in range(stacks)])
    def forward(self, f):
        return [h(f).sigmoid() for h in self.heads]
net = Hourglass()
bce = nn.BCEWithLogitsLoss()
for f, t in loader:
    outs = net(f)
    loss = 0
    for o in outs:
        loss = loss + bce(o, t)
    loss.backward()
