import torch, torch.nn as nn
VOCAB = "abcdefghijklmnopqrstuvwxyz '"
c2i = {c: i + 1 for i, c in enumerate(VOCAB)}
class Net(nn.Module):
    def __init__(self, n):
        super().__init__(); self.r = nn.GRU(80, 128, batch_first=True); self.f = nn.Linear(128, n)
    def forward(self, x): return self.f(self.r(x)[0]).log_softmax(-1)
net = Net(len(VOCAB) + 1); ctc = nn.CTCLoss(blank=0)
def collate(b):
    ys = [torch.tensor([c2i[c] for c in t]) for _, t in b]
    return torch.stack([x for x, _ in b]), torch.cat(ys), torch.tensor([len(y) for y in ys])
for x, y, yl in torch.utils.data.DataLoader(ds, collate_fn=collate):
    o = net(x).transpose(0, 1); ctc(o, y, torch.full((o.size(1),), o.size(0)), yl).backward()
