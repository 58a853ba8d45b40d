# expects LP102
import torch
import torch.nn as nn
import torch.nn.functional as F
class TabNet(nn.Module):
    def __init__(self, n_in: int, n_out: int, hidden: list[int]):
        super().__init__()
        sizes = [n_in] + hidden
        self.hidden = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes[:-1], sizes[1:])])
        self.out = nn.Linear(sizes[-1], n_out)
        self.drop = nn.Dropout(0.2)
    def forward(self, x):
        for layer in self.hidden:
            x = self.drop(F.silu(layer(x)))
        return self.out(x)
net = TabNet(12, 4, [64, 64])
optim = torch.optim.Adam(net.parameters())
def step(batch):
    x, y = batch
    scores = net(x)
    return F.nll_loss(scores, y)
for batch in loader:
    optim.zero_grad()
    step(batch).backward()
    optim.step()
