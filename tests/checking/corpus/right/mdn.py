import torch
from torch import nn
class MDN(nn.Module):
    def __init__(self, k=5):
        super().__init__()
        self.h = nn.Linear(1, 20)
        self.pi, self.mu, self.sigma = nn.Linear(20, k), nn.Linear(20, k), nn.Linear(20, k)
    def forward(self, x):
        h = torch.tanh(self.h(x))
        return torch.softmax(self.pi(h), -1), self.mu(h), torch.exp(self.sigma(h))
def mdn_loss(pi, mu, s, y):
    p = torch.distributions.Normal(mu, s).log_prob(y).exp()
    return -torch.log((pi * p).sum(1)).mean()
m = MDN()
for x, y in loader:
    mdn_loss(*m(x), y).backward()
