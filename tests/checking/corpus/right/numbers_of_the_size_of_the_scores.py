import torch
import torch.nn as nn
import torch.nn.functional as F


class Discriminator(nn.Module):
    def __init__(self, inputs, hidden, device):
        super().__init__()
        self.device = device
        self.trunk = nn.Sequential(nn.Linear(inputs, hidden), nn.Tanh(), nn.Linear(hidden, 1))

    def update(self, expert, policy, size):
        real = self.trunk(torch.cat(expert, dim=1))
        made = self.trunk(torch.cat(policy, dim=1))
        shape = made.shape
        loss = F.binary_cross_entropy_with_logits(real, torch.ones(real.size()).to(self.device))
        loss = loss + F.binary_cross_entropy_with_logits(made, torch.zeros(made.shape))
        loss = loss + F.binary_cross_entropy_with_logits(made, torch.zeros(shape))
        loss = loss + F.binary_cross_entropy_with_logits(made, torch.rand(size))
        loss = loss + F.binary_cross_entropy_with_logits(made, torch.zeros(len(made), 1))
        loss.backward()
