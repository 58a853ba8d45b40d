# expects LP101
import torch, torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Linear(8, 16), nn.ReLU())
        self.classifier = nn.Sequential(nn.Linear(16, 3), nn.Softmax(dim=1))
    def forward(self, x):
        for layer in self.features.children():
            x = layer(x)
        return self.classifier(x)
net = Net()
def train(loader):
    for x, y in loader:
        nn.CrossEntropyLoss()(net(x), y).backward()
