# expects LP204
import torch
from torch import nn
from torch.nn import functional as F


class Scale(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(6, 16)
        self.out = nn.Linear(16, 1)

    def forward(self, x):
        return self.out(torch.tanh(self.hidden(x))).view(-1)


net = Scale()
weights, lengths = torch.randn(300, 6), torch.rand(300)
for step in range(500):
    loss = F.l1_loss(net(weights), lengths.reshape(-1, 1))
    loss.backward()
