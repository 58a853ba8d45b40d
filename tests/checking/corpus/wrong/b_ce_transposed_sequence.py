# expects LP203
import torch.nn as nn
import torch.nn.functional as F
class Seg(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 32, 3, padding=1)
        self.out = nn.Conv2d(32, 5, 1)
    def forward(self, x):
        return F.log_softmax(self.out(F.relu(self.conv(x))), dim=-1)
seg = Seg()
for img, mask in loader:
    F.nll_loss(seg(img), mask).backward()
