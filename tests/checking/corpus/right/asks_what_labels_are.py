import torch, torch.nn as nn, torch.nn.functional as F
net = nn.Linear(3, 4)
X = torch.randn(10, 3); y = torch.randint(0, 4, (10,))
def lossf(o, t):
    if t.dtype == torch.long and t.dim() == 1:
        return F.cross_entropy(o, t)
    return F.binary_cross_entropy_with_logits(o, t)
lossf(net(X), y).backward()
def lossg(o, t):
    if t.ndim == 1:
        t = F.one_hot(t, 4).float()
    return F.binary_cross_entropy_with_logits(o, t)
lossg(net(X), y).backward()
def lossh(o, t):
    if torch.is_floating_point(t): return F.mse_loss(o, t)
    return F.cross_entropy(o, t)
lossh(net(X), y).backward(); lossh(net(X), torch.randn(10, 4)).backward()
def lossi(o, t):
    if not t.is_floating_point():
        t = t.float()
    return F.binary_cross_entropy_with_logits(o[:, 0], t)
lossi(net(X), torch.randint(0, 2, (10,))).backward()
