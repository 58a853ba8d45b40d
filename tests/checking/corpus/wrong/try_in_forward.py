# expects LP101
import torch
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(3, 3)
    def forward(self, x):
        try:
            out = self.fc(x)
        except RuntimeError:
            raise
        return torch.nn.functional.softmax(out, dim=1)
net = Net()
with torch.set_grad_enabled(True):
    loss = nn.CrossEntropyLoss()(net(x), y)
