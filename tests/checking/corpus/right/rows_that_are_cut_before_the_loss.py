import torch
import torch.nn.functional as F
from torch import nn

net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 8))
wide = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 6), nn.AvgPool1d(2))
mixing = torch.randn(8, 4)
for x, y, lengths in loader:
    mean, spread = torch.split(net(x), 4, dim=-1)
    first, second = net(x).chunk(2, dim=1)
    goal = torch.zeros(16, 4)
    loss = F.mse_loss(mean, goal) + F.mse_loss(first, goal) + F.mse_loss(net(x) @ mixing, goal)
    loss = loss + F.mse_loss(net(x)[:, :4], goal) + F.mse_loss(net(x).narrow(1, 0, 4), goal)
    loss = loss + F.mse_loss(wide(x), torch.zeros(16, 3))
    kinds = F.one_hot(y, 9)[..., :8].float()
    loss = loss + F.binary_cross_entropy_with_logits(net(x), kinds)
    several = F.one_hot(y, 8).sum(1).clamp(max=1).float()
    loss = loss + F.binary_cross_entropy_with_logits(net(x), several)
    outer = net(x).unsqueeze(-1) * torch.ones(16, 8, 5)
    loss = loss + outer.mean()
    within = (torch.arange(4).view(2, -1) < lengths).float()
    loss = loss + F.mse_loss(nn.Linear(4, 2)(x), within)
    loss.backward()
