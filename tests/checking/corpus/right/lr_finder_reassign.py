import torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)
        self.softmax = nn.Softmax(dim=1)
    def forward(self, x):
        out = self.fc(x)
        self.last_probs = self.softmax(out).detach()
        return out
n = Net()
for x, y in loader:
    nn.CrossEntropyLoss()(n(x), y).backward()
