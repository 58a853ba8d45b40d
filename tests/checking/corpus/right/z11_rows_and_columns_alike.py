import torch, torch.nn as nn
class R(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.GRU(4, 8, batch_first=True)
        self.out = nn.Linear(8, 1)
    def forward(self, x):
        h, _ = self.rnn(x)
        return self.out(h).squeeze(-1)
class S(nn.Module):
    def __init__(self):
        super().__init__()
        self.out = nn.Linear(8, 1)
    def forward(self, x):
        return self.out(x).squeeze(-1)
r = R(); s = S(); crit = nn.MSELoss()
for x, y in loader:
    crit(r(x), y.squeeze(-1)).backward()
    crit(s(x).unsqueeze(1), y.unsqueeze(1)).backward()
    crit(s(x)[:, None], y.view(-1, 1)).backward()
    w = torch.softmax(s(x), 1)
    nn.CrossEntropyLoss()(s(x), y).backward()
    crit(s(x).view(-1, 1), y.view(-1, 1)).backward()
    crit(torch.stack([s(x), s(x)], 1).mean(1, keepdim=True), y.view(-1, 1))
