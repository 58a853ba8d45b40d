# expects LP301
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
def mixup(x, y, num_classes, alpha=0.2):
    lam = np.random.beta(alpha, alpha)
    idx = torch.randperm(x.size(0))
    y1 = F.one_hot(y, num_classes).float()
    return lam * x + (1 - lam) * x[idx], lam * y1 + (1 - lam) * y1[idx]
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.f = nn.Linear(784, 10)
    def forward(self, x):
        return F.log_softmax(self.f(x.flatten(1)), dim=1)
net = Net(); nll = nn.NLLLoss()
for x, y in loader:
    mx, my = mixup(x, y, 10)
    loss = nll(net(mx), my)
    loss.backward()
