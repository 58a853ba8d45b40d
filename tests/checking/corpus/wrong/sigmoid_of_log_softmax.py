# expects LP412
import torch, torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Linear(20, 4)
    def forward(self, x): return F.log_softmax(self.f(x), dim=1)
net = Net(); nll = nn.NLLLoss()
for x, y in loader:
    nll(net(x), y).backward()
net.eval()
with torch.no_grad():
    probs = torch.sigmoid(net(X))
    pred = probs.argmax(1)
