import torch
import torch.nn as nn
import torch.nn.functional as F


class BinaryFocal(nn.Module):
    def __init__(self, gamma: float = 1.5):
        super().__init__()
        self.gamma = gamma
        self.bce = nn.BCEWithLogitsLoss(reduction="none")

    def forward(self, input, target):
        loss = self.bce(input, target)
        prob = torch.sigmoid(input)
        p_t = torch.where(target == 1, prob, 1 - prob)
        p_t = p_t.clamp(1e-6, 1 - 1e-6)
        focal = torch.pow(1 - p_t, self.gamma) * loss
        return focal.mean()


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(30, 64), nn.ReLU(), nn.Linear(64, 1))

    def forward(self, x):
        return self.body(x).squeeze(-1)


net, crit = Net(), BinaryFocal()
opt = torch.optim.Adam(net.parameters())
for x, y in loader:
    loss = crit(net(x), y.float())
    opt.zero_grad()
    loss.backward()
    opt.step()
