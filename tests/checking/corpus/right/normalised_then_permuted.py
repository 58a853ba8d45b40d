import torch, torch.nn as nn, torch.nn.functional as F
class Acoustic(nn.Module):
    def __init__(self, k):
        super().__init__()
        self.conv = nn.Conv1d(80, 256, 5, padding=2)
        self.out = nn.Conv1d(256, k, 1)
    def forward(self, x):
        z = self.out(torch.relu(self.conv(x)))
        return F.log_softmax(z, dim=1).permute(2, 0, 1)
net = Acoustic(29)
ctc = nn.CTCLoss()
def train(loader):
    for x, y, a, b in loader:
        ctc(net(x), y, a, b).backward()
