# expects LP106
import torch
import torch.nn as nn
import torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 20)
        self.fc2 = nn.Linear(20, 1)
        self.act = nn.ReLU()
    def forward(self, x):
        for layer in (self.fc1, self.fc2):
            x = self.act(layer(x))
        return x
def main(loader):
    from torch.utils.data import DataLoader
    net = Net()
    for x, y in DataLoader(loader):
        F.mse_loss(net(x).squeeze(1), y - y.mean()).backward()
