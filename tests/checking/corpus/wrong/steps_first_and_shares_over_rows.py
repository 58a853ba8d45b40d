# expects LP203
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
def bad1(x, y, xl, yl): return ctc(net(x).transpose(0, 1).log_softmax(1), y, xl, yl)
def bad2(x, y, xl, yl): return ctc(F.log_softmax(net(x), dim=1).transpose(0, 1), y, xl, yl)
def bad3(x, y, xl, yl): return ctc(F.log_softmax(net(x), dim=1).permute(1, 0, 2), y, xl, yl)
def bad4(x, y, xl, yl): return F.ctc_loss(net(x).transpose(1, 0).log_softmax(0), y, xl, yl)
for x, y, xl, yl in loader:
    bad1(x, y, xl, yl).backward()
