# expects LP101
import torch.nn as nn
import torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(20, 5)
    def forward(self, x):
        return F.softmax(self.fc(x), dim=1)
net = Net()
def loss_fn(x, y):
    return F.nll_loss(F.log_softmax(net(x), dim=1), y)
