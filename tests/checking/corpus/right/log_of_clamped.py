import torch
from torch import nn
m = nn.Linear(10, 1)
for x, y in loader:
    pred = torch.clamp(m(x), 1, float("inf"))
    rmsle = torch.sqrt(nn.functional.mse_loss(torch.log(pred), torch.log(y)))
    rmsle.backward()
