import torch
import torch.nn as nn
class Two(nn.Module):
    def __init__(self):
        super().__init__()
        self.trunk = nn.Linear(20, 32)
        self.cls = nn.Linear(32, 4)
        self.reg = nn.Linear(32, 1)
    def forward(self, x):
        h = torch.relu(self.trunk(x))
        return self.cls(h), torch.sigmoid(self.reg(h))
net = Two()
ce, bce = nn.CrossEntropyLoss(), nn.BCELoss()
a, b = net(x)
loss = ce(a, y_class) + bce(b, y_bin)
