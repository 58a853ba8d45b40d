# expects LP204
import torch
import torch.nn as nn
import torch.nn.functional as F


class Discriminator(nn.Module):
    def __init__(self, inputs, hidden, device):
        super().__init__()
        self.device = device
        self.trunk = nn.Sequential(nn.Linear(inputs, hidden), nn.Tanh(), nn.Linear(hidden, 1))

    def update(self, expert):
        rows = expert[0].size(0)
        real = self.trunk(torch.cat(expert, dim=1))
        loss = F.binary_cross_entropy_with_logits(real, torch.ones(rows).to(self.device))
        loss.backward()
