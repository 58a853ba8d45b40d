# expects LP102
import torch, torch.nn as nn
class Net(nn.Module):
    def __init__(self, n):
        super().__init__()
        full = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, n), nn.LogSoftmax(dim=1))
        self.body = nn.Sequential(*list(full.children())[:2])
        self.head = nn.Sequential(*list(full.children())[2:3])
    def forward(self, x):
        return self.head(self.body(x))
net = Net(3)
loss = nn.NLLLoss()
def train(loader):
    for x, y in loader:
        loss(net(x), y).backward()
