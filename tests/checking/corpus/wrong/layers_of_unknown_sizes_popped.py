# expects LP101
import torch, torch.nn as nn
class MLP(nn.Module):
    def __init__(self, sizes, final=None):
        super().__init__()
        layers = []
        for a, b in zip(sizes[:-1], sizes[1:]):
            layers += [nn.Linear(a, b), nn.ReLU()]
        layers.pop()
        layers.append(nn.Softmax(dim=1))
        self.net = nn.Sequential(*layers)
    def forward(self, x): return self.net(x)
net = MLP(read_sizes())
def train(loader):
    for x, y in loader:
        nn.CrossEntropyLoss()(net(x), y).backward()
