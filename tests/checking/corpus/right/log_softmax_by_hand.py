import torch, torch.nn as nn, torch.nn.functional as F
m = nn.Linear(10, 4)
for x, y in loader:
    p = F.softmax(m(x), dim=1)
    loss = F.nll_loss(torch.log(p + 1e-8), y)
    ent = -(p * torch.log(p + 1e-8)).sum(1).mean()
    (loss - 0.01 * ent).backward()
