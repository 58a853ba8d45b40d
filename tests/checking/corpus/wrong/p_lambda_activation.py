# expects LP101
import torch
from torch import nn

class Small(nn.Module):
    def __init__(self):
        super().__init__()
        self.lin = nn.Linear(12, 3)
        self.out_act = lambda t: torch.softmax(t, 1)

    def forward(self, x):
        return self.out_act(self.lin(x))

m = Small()
total = sum(nn.CrossEntropyLoss()(m(x), y) for x, y in pairs)
