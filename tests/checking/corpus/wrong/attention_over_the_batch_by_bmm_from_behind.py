# expects LP203
import torch
import torch.nn as nn
import torch.nn.functional as F


class Pool(nn.Module):
    def __init__(self, d, hidden=64):
        super().__init__()
        self.v = nn.Linear(d, hidden)
        self.u = nn.Linear(hidden, 1)
        self.attn = nn.Sequential(nn.Linear(d, hidden), nn.Tanh(), nn.Linear(hidden, 1))
        self.soft = nn.Softmax(dim=1)

    def forward(self, h, mask=None):
        w = torch.softmax(self.attn(h).squeeze(-1), dim=0)
        return torch.bmm(h.transpose(1, 2), w.unsqueeze(2)).squeeze(2)


class Net(nn.Module):
    def __init__(self, d, k):
        super().__init__()
        self.rnn = nn.GRU(d, 32, batch_first=True, bidirectional=True)
        self.pool = Pool(64)
        self.out = nn.Linear(64, k)

    def forward(self, x):
        h, _ = self.rnn(x)
        return self.out(self.pool(h))


net = Net(20, 5)
crit = nn.CrossEntropyLoss()
opt = torch.optim.Adam(net.parameters())
for x, y in loader:
    loss = crit(net(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
