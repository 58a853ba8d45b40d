import torch, torch.nn as nn, torch.nn.functional as F
class Decoder(nn.Module):
    def __init__(self, v, h):
        super().__init__()
        self.embedding = nn.Embedding(v, h)
        self.gru = nn.GRU(h, h)
        self.out = nn.Linear(h, v)
        self.softmax = nn.LogSoftmax(dim=1)
    def forward(self, input, hidden):
        output = self.embedding(input).view(1, 1, -1)
        output = F.relu(output)
        output, hidden = self.gru(output, hidden)
        return self.softmax(self.out(output[0])), hidden
net = Decoder(100, 32)
loss = nn.NLLLoss()
def train(loader):
    for x, y, h in loader:
        out, h = net(x, h)
        loss(out, y).backward()
