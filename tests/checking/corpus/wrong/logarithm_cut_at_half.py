# expects LP411
import torch, torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Linear(20, 2)
    def forward(self, x): return F.log_softmax(self.f(x), dim=1)
net = Net(); nll = nn.NLLLoss()
for x, y in loader:
    nll(net(x), y).backward()
@torch.no_grad()
def predict(x):
    net.eval()
    out = net(x)
    return (out[:, 1] > 0.5).long()
predict(X)
