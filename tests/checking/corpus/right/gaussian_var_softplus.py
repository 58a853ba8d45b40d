import torch
from torch import nn
import torch.nn.functional as F
mu, s = nn.Linear(5, 1), nn.Linear(5, 1)
for x, y in loader:
    F.gaussian_nll_loss(mu(x), y, F.softplus(s(x)) + 1e-6).backward()
    nn.GaussianNLLLoss()(mu(x), y, s(x).exp()).backward()
