import torch, torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv1d(4, 5, 3, padding=1)
    def forward(self, x):
        z = self.conv(x.permute(0, 2, 1))
        return F.softmax(z, dim=1).permute(0, 2, 1)
net = Net()
def train(loader):
    for x, y in loader:
        F.nll_loss(torch.log(net(x)).view(-1, 5), y.view(-1)).backward()
