# expects LP301
import torch, torch.nn as nn, torch.nn.functional as F
class MixUp:
    def __init__(self, alpha, k):
        self.dist = torch.distributions.Beta(alpha, alpha)
        self.k = k
    def __call__(self, x, y):
        lam = self.dist.sample().to(x.device)
        idx = torch.randperm(len(x))
        t = F.one_hot(y, self.k).float()
        return lam * x + (1 - lam) * x[idx], lam * t + (1 - lam) * t[idx]
net = nn.Sequential(nn.Flatten(), nn.Linear(100, 7), nn.LogSoftmax(-1))
mix = MixUp(0.4, 7)
for x, y in loader:
    x, y = mix(x, y)
    loss = F.nll_loss(net(x), y)
    loss.backward()
