# expects LP301
import torch
import torch.nn.functional as F
from torch import nn
teacher = nn.Sequential(nn.Linear(8, 64), nn.ReLU(), nn.Linear(64, 5))
student = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 5))
T = 4.0
for x, y in loader:
    with torch.no_grad():
        t = teacher(x)
    s = student(x)
    hard = F.cross_entropy(s, y)
    soft = F.kl_div(F.log_softmax(s / T, dim=1), t / T, reduction="batchmean") * T * T
    (hard + soft).backward()
