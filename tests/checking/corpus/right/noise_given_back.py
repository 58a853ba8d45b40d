import torch
from torch import nn
from torch.nn import functional as F


class Squeezer(nn.Module):
    def __init__(self):
        super().__init__()
        self.inwards = nn.Conv2d(3, 8, 3, padding=1)
        self.outwards = nn.Sequential(nn.Conv2d(8, 3, 3, padding=1), nn.Tanh())

    def forward(self, pictures):
        return [self.outwards(self.inwards(pictures)), pictures]

    def cost(self, *parts):
        return F.mse_loss(parts[0], parts[1])


if __name__ == "__main__":
    squeezer = Squeezer()
    some = torch.randn(4, 3, 32, 32)
    print(squeezer.cost(*squeezer(some)))
