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
    soft = nn.KLDivLoss(reduction="batchmean", log_target=True)(F.log_softmax(s / T, 1), F.softmax(t / T, 1))
    (hard + soft).backward()
