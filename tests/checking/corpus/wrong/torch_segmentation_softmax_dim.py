# expects LP203
import torch.nn as nn
import torch.nn.functional as F
class Seg(nn.Module):
    def __init__(self, k):
        super().__init__()
        self.enc = nn.Conv2d(3, 16, 3, padding=1)
        self.cls = nn.Conv2d(16, k, 1)
    def forward(self, x):
        return F.log_softmax(self.cls(F.relu(self.enc(x))), dim=-1)
net = Seg(21)
loss = F.nll_loss(net(img), mask)
