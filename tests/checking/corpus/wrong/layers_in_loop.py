# expects LP102
import torch.nn as nn
class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        layers = []
        d = 64
        for h in [128, 64]:
            layers.append(nn.Linear(d, h))
            layers.append(nn.ReLU())
            d = h
        layers.append(nn.Linear(d, 1))
        self.net = nn.Sequential(*layers)
    def forward(self, x):
        return self.net(x).squeeze(1)
bce = nn.BCELoss()
c = Critic()
loss = bce(c(real), ones) + bce(c(fake), zeros)
