import torch, torch.nn as nn, torch.nn.functional as F
class E(nn.Module):
    def __init__(self, n_in=40, d=256, n=41):
        super().__init__()
        self.lstm = nn.LSTM(n_in, d, num_layers=2, bidirectional=True, batch_first=True)
        self.proj = nn.Linear(2 * d, n)
    def forward(self, x):
        h, _ = self.lstm(x)
        return self.proj(h)
net = E(); ctc = nn.CTCLoss()
def ok1(x, y, xl, yl): return ctc(net(x).transpose(0, 1).log_softmax(2), y, xl, yl)
def ok2(x, y, xl, yl): return ctc(net(x).transpose(0, 1).log_softmax(-1), y, xl, yl)
def ok3(x, y, xl, yl): return ctc(F.log_softmax(net(x), dim=-1).transpose(0, 1), y, xl, yl)
def ok4(x, y, xl, yl): return ctc(F.log_softmax(net(x), dim=2).permute(1, 0, 2), y, xl, yl)
def ok5(x, y): return F.nll_loss(F.log_softmax(net(x), dim=2).transpose(1, 2), y)
def ok6(x, y): return F.cross_entropy(net(x).transpose(1, 2), y)
def ok7(x, y): return F.softmax(net(x).transpose(0, 1), dim=0) @ y


class Attending(nn.Module):
    def __init__(self, n=41):
        super().__init__()
        layer = nn.TransformerEncoderLayer(40, 4, 160, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, 2)
        self.proj = nn.Linear(40, n)

    def forward(self, x):
        return self.proj(self.encoder(x)).transpose(1, 2)


attending = Attending()
for x, y in loader:
    F.cross_entropy(attending(x), y).backward()
    print(attending(x).argmax(dim=1))
