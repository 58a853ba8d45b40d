import torch
import torch.nn as nn


class FocalLoss(nn.Module):
    def __init__(self, gamma=2.0, alpha=0.25):
        super().__init__()
        self.gamma, self.alpha = gamma, alpha

    def forward(self, x, y):
        p = x
        pt = p * y + (1 - p) * (1 - y)
        a = torch.where(y == 1, self.alpha, 1 - self.alpha)
        return (-a * (1 - pt) ** self.gamma * torch.log(pt + 1e-8)).mean()


class TaggingNet(nn.Module):
    def __init__(self, n_tags=12):
        super().__init__()
        self.neck = nn.Sequential(nn.Linear(300, 256), nn.ReLU(), nn.Dropout(0.2))
        self.fc = nn.Linear(256, n_tags)

    def forward(self, x):
        return torch.sigmoid(self.fc(self.neck(x)))


net, crit = TaggingNet(), FocalLoss()
opt = torch.optim.AdamW(net.parameters(), 3e-4)
for x, y in loader:
    loss = crit(net(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
