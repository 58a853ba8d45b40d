# expects LP403
import torch.nn as nn, torch.nn.functional as F
kl = nn.KLDivLoss()
s = nn.Linear(4, 3)
for x, t in loader:
    kl(F.log_softmax(s(x), dim=1), F.softmax(t, dim=1)).backward()
