import torch.nn as nn
import torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(784, 10)
    def forward(self, x):
        return F.log_softmax(self.fc(x.flatten(1)), dim=1)
net = Net()
for x, y in loader:
    F.nll_loss(net(x), y).backward()
