# expects LP201
from torch import nn

score = nn.Sequential(nn.Linear(16, 8), nn.ReLU(), nn.Linear(8, 1), nn.LogSoftmax(dim=1))
divergence = nn.KLDivLoss(reduction="batchmean")
for rows, shares in loader:
    loss = divergence(score(rows), shares)
