# expects LP412
import torch
import torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)
    def forward(self, x):
        return self.fc(x)
net = Net()
def train(loader):
    crit = nn.CrossEntropyLoss()
    for x, y in loader:
        crit(net(x), y).backward()
@torch.no_grad()
def predict(x):
    out = net(x)
    probs = torch.sigmoid(out)
    return probs.tolist()
