import torch
from torch import nn


class Information(nn.Module):
    def __init__(self, channels, variance=5.0, eps=1e-5):
        super().__init__()
        self.regressor = nn.Sequential(nn.Conv2d(channels, channels, 1), nn.ReLU())
        self.log_scale = nn.Parameter(torch.ones(channels) * variance)
        self.eps = eps

    def forward(self, features, target):
        mean = self.regressor(features)
        variance = torch.log(1.0 + torch.exp(self.log_scale)) + self.eps
        variance = variance.view(1, -1, 1, 1)
        loss = 0.5 * ((mean - target) ** 2 / variance + torch.log(variance))
        return torch.mean(loss)
