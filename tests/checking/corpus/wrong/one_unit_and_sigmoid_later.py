# expects LP201
import torch
import torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(9, 16), nn.ReLU(), nn.Linear(16, 1))
    def forward(self, x):
        return self.layers(x)
model = Net()
criterion = nn.CrossEntropyLoss()
def run(x, y, xv):
    criterion(model(x), y).backward()
    with torch.no_grad():
        pred = (torch.sigmoid(model(xv)) > 0.5).float()
    return pred
