# expects LP101
import torch.nn as nn
class Siamese(nn.Module):
    def __init__(self):
        super().__init__()
        self.cnn = nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.Flatten())
        self.fc = nn.Linear(100, 1)
        self.sig = nn.Sigmoid()
    def forward_once(self, x):
        return self.cnn(x)
    def forward(self, a, b):
        d = (self.forward_once(a) - self.forward_once(b)).abs()
        return self.sig(self.fc(d))
net = Siamese()
c = nn.BCEWithLogitsLoss()
for (a, b), y in pairs:
    c(net(a, b), y).backward()
