import torch
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(10, 4)
    def forward(self, x, return_probs=False):
        z = self.fc(x)
        if return_probs:
            return torch.softmax(z, dim=-1)
        return z
net = Net()
for x, y in loader:
    nn.functional.cross_entropy(net(x), y).backward()
p = net(x_test, return_probs=True)
