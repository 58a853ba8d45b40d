# expects LP407
import torch
m = torch.nn.Linear(2, 1)
crit = torch.nn.SmoothL1Loss(beta=-0.5)
crit(m(x), y).backward()
