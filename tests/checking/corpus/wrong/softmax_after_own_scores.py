# expects LP412
import torch
import torch.nn as nn
class M(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(5, 8))
        self.b = nn.Parameter(torch.zeros(5))
        self.e = nn.GRU(4, 8, batch_first=True)
    def forward(self, x):
        h, _ = self.e(x)
        a = torch.einsum("bth,ch->bct", h, self.w).softmax(-1)
        p = torch.einsum("bct,bth->bch", a, h)
        return (p * self.w).sum(-1) + self.b
def predict(model, loader):
    out = []
    with torch.no_grad():
        for x in loader:
            p = torch.softmax(model(x), -1)
            out.append((p > 0.5).int())
    return out
def main(loader, dev):
    m = M()
    crit = nn.BCEWithLogitsLoss()
    for x, y in loader:
        crit(m(x), y).backward()
    predict(m, dev)
