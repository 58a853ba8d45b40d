import torch
import torch.nn as nn


class Gated(nn.Module):
    """Opens by a gate that another gate bends: nothing takes it for a probability."""

    def __init__(self):
        super().__init__()
        self.gate, self.body, self.head = nn.Linear(30, 64), nn.Linear(30, 64), nn.Linear(64, 1)

    def forward(self, x, reverse):
        g = torch.sigmoid(torch.sigmoid(self.gate(x)))
        g = torch.where(reverse, g, 1 - g)
        return self.head(g * self.body(x)).squeeze(-1)


net = Gated()
opt = torch.optim.Adam(net.parameters())
for x, reverse, y in loader:
    loss = nn.functional.binary_cross_entropy_with_logits(net(x, reverse), y.float())
    opt.zero_grad()
    loss.backward()
    opt.step()
