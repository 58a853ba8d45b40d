# expects LP203
import torch, torch.nn as nn, torch.nn.functional as F
class Seg(nn.Module):
    def __init__(self, k):
        super().__init__()
        self.c = nn.Conv2d(3, k, 1)
    def forward(self, x):
        z = self.c(x).permute(0, 2, 3, 1)
        return F.log_softmax(z, dim=1)
net = Seg(5)
loss = nn.NLLLoss()
def train(loader):
    for x, y in loader:
        loss(net(x).reshape(-1, 5), y.view(-1)).backward()
