# expects LP102
from functools import partial
import torch
import torch.nn.functional as F
from torch import nn

weights = torch.tensor([1.0, 3.0])
loss_fn = partial(F.nll_loss, weight=weights)
model = nn.Sequential(nn.Flatten(), nn.Linear(100, 2))
for x, y in loader:
    loss_fn(model(x), y).backward()
