# expects LP102
import torch
from torch import nn
class OCR(nn.Module):
    def __init__(self, nc):
        super().__init__()
        self.rnn = nn.LSTM(512, 256, bidirectional=True)
        self.out = nn.Linear(512, nc)
    def forward(self, x):
        h, _ = self.rnn(x)
        return torch.softmax(self.out(h), dim=2)
net = OCR(37)
ctc = nn.CTCLoss(blank=0, zero_infinity=True)
for imgs, targets, tl in loader:
    preds = net(imgs)
    il = torch.full((imgs.size(1),), preds.size(0))
    ctc(preds, targets, il, tl).backward()
