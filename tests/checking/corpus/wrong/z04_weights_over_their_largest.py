# expects LP402
import numpy as np
import torch
import torch.nn as nn

COUNTS = {"cat": 120, "dog": 300, "bird": 40}
NAMES = ["cat", "dog", "bird", "fish"]


class Net(nn.Module):
    def __init__(self, k):
        super().__init__()
        self.out = nn.Linear(16, k)

    def forward(self, x):
        return self.out(x)


net = Net(len(NAMES))
w = 1.0 / np.array(list(COUNTS.values()))
w = w / w.max()
crit = nn.CrossEntropyLoss(weight=torch.tensor(w, dtype=torch.float32))
for x, y in loader:
    crit(net(x), y).backward()
