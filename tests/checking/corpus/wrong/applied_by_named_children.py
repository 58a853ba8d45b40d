# expects LP101
import torch, torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3), nn.Softmax(dim=1))
    def forward(self, x):
        for name, layer in self.layers.named_children():
            x = layer(x)
        return x
net = Net()
def train(loader):
    for x, y in loader:
        nn.CrossEntropyLoss()(net(x), y).backward()
