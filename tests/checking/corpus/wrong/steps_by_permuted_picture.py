# expects LP203
import torch, torch.nn as nn, torch.nn.functional as F
class CRNN(nn.Module):
    def __init__(self, k):
        super().__init__()
        self.cnn = nn.Sequential(nn.Conv2d(1, 64, 3), nn.ReLU())
        self.rnn = nn.GRU(64, 128, bidirectional=True, batch_first=True)
        self.fc = nn.Linear(256, k)
    def forward(self, x):
        f = self.cnn(x)
        b, c, h, w = f.shape
        f = f.permute(0, 3, 1, 2).reshape(b, w, c * h)
        out, _ = self.rnn(f)
        return F.log_softmax(self.fc(out), dim=1)
net = CRNN(37)
ctc = nn.CTCLoss()
def train(loader):
    for x, y, a, b in loader:
        ctc(net(x).permute(1, 0, 2), y, a, b).backward()
