# expects LP411
import torch, torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__(); self.l = nn.Linear(5, 1)
    def forward(self, x):
        z = self.l(x).squeeze(1)
        return z if self.training else torch.sigmoid(z)
net = Net(); crit = nn.BCEWithLogitsLoss()
for x, y in loader:
    loss = crit(net(x), y.float()); loss.backward()
net.train()
acc = ((net(xv) > 0.5) == yv.bool()).float().mean()
