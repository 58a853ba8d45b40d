# expects LP301
import torch.nn.functional as F
from torch import nn
s, t = nn.Linear(64, 10), nn.Linear(64, 10)
for x in loader:
    log_p = F.log_softmax(s(x), dim=-1)
    log_q = F.log_softmax(t(x).detach(), dim=-1)
    F.kl_div(log_p, log_q, reduction="batchmean").backward()
