import torch
from torch import nn
class Net(nn.Module):
    def __init__(self, d, k):
        super().__init__()
        self.fc = nn.Linear(d, k)
    def forward(self, x):
        return self.fc(x)
    @torch.no_grad()
    def predict_proba(self, x):
        return torch.softmax(self(x), dim=1)
net = Net(4, 3)
ce = nn.CrossEntropyLoss()
for x, y in loader:
    ce(net(x), y).backward()
print(net.predict_proba(x_test).argmax(1))
