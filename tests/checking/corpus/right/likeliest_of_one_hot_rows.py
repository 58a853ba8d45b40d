import torch
import torch.nn.functional as F
from torch import nn


class Species(nn.Module):
    def __init__(self):
        super().__init__()
        self.out = nn.Linear(16, 6)

    def forward(self, x):
        return self.out(x)

    @torch.no_grad()
    def likeliest(self, x):
        return torch.softmax(self(x), 1).argmax(1)


species = Species()
for x, y in loader:
    loss = F.binary_cross_entropy_with_logits(species(x), F.one_hot(y, 6).float())
    loss.backward()
