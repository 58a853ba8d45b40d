import torch.nn.functional as F
from torch import nn

student, teacher = nn.Linear(12, 1), nn.Linear(12, 1)
for x, y, noise in loader:
    told = teacher(x).detach()
    distilled = F.gaussian_nll_loss(student(x), told, noise)
    direct = F.gaussian_nll_loss(student(x), y, noise)
    named = F.gaussian_nll_loss(student(x), var=noise, target=y)
    (distilled + direct + named).backward()
