# expects LP102
import torch
from torch import nn


class Focal(nn.Module):
    def __init__(self, gamma=2.0):
        super().__init__()
        self.gamma = gamma

    def forward(self, guess, label):
        guess = guess.clamp(1e-6, 1 - 1e-6)
        of_label = label * guess + (1 - label) * (1 - guess)
        return (-((1 - of_label) ** self.gamma) * torch.log(of_label)).mean()


net = nn.Sequential(nn.Linear(14, 64), nn.ReLU(), nn.Linear(64, 1))
criterion = Focal()
optimizer = torch.optim.Adam(net.parameters())
for rows, label in loader:
    loss = criterion(net(rows), label.float().unsqueeze(1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
