import torch, torch.nn as nn, torch.nn.functional as F
class CRNN(nn.Module):
    def __init__(self, k):
        super().__init__()
        self.cnn = nn.Sequential(nn.Conv2d(1, 64, 3), nn.ReLU(), nn.AdaptiveAvgPool2d((1, None)))
        self.rnn = nn.LSTM(64, 128, bidirectional=True)
        self.fc = nn.Linear(256, k)
    def forward(self, x):
        f = self.cnn(x).squeeze(2).permute(2, 0, 1)
        return F.log_softmax(self.fc(self.rnn(f)[0]), dim=2)
net = CRNN(37)
ctc = nn.CTCLoss()
def train(loader):
    for x, y, a, b in loader:
        ctc(net(x), y, a, b).backward()
