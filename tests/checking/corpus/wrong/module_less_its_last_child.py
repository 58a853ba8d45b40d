# expects LP102
import torch, torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(8, 16)
        self.act = nn.ReLU()
        self.fc2 = nn.Linear(16, 3)
        self.out = nn.LogSoftmax(dim=1)
    def forward(self, x):
        return self.out(self.fc2(self.act(self.fc1(x))))
full = Net()
net = nn.Sequential(*list(full.children())[:-1])
loss = nn.NLLLoss()
def train(loader):
    for x, y in loader:
        loss(net(x), y).backward()
