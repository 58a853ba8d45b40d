import torch
import torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(5, 2)
    def forward(self, x):
        return self.fc(x)
    def predict(self, x):
        return torch.softmax(self(x), dim=1)
net = Net()
loss = nn.CrossEntropyLoss()(net(x), y)
print(net.predict(x))
