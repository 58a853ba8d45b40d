import torch
from torch import nn
m = nn.Linear(10, 3)
c = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([1.0, 4.0, 9.0]))
c(m(x), t).backward()
seg = nn.Conv2d(3, 2, 1)
nn.BCEWithLogitsLoss(pos_weight=torch.tensor([1.0, 4.0]).view(1, 2, 1, 1))(seg(i), k).backward()
