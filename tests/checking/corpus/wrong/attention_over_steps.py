# expects LP203
import torch, torch.nn as nn, torch.nn.functional as F
class M(nn.Module):
    def __init__(self, v, k):
        super().__init__()
        self.emb = nn.Embedding(v, 64)
        self.enc = nn.TransformerEncoder(nn.TransformerEncoderLayer(64, 4, batch_first=True), 2)
        self.head = nn.Sequential(nn.Linear(64, k), nn.LogSoftmax(dim=1))
    def forward(self, x):
        return self.head(self.enc(self.emb(x)))
net = M(100, 9)
loss = nn.NLLLoss()
def train(loader):
    for x, y in loader:
        loss(net(x).transpose(1, 2), y).backward()
