import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
model = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
nll = nn.NLLLoss()
ce = nn.CrossEntropyLoss()
def mixup_criterion(crit, pred, a, b, lam):
    return lam * crit(pred, a) + (1 - lam) * crit(pred, b)
def soft_ce(out, target):
    return torch.mean(torch.sum(-target * F.log_softmax(out, dim=-1), dim=-1))
for x, y in loader:
    lam = np.random.beta(1.0, 1.0)
    perm = torch.randperm(x.size(0))
    mixed = lam * x + (1 - lam) * x[perm]
    mixup_criterion(ce, model(mixed), y, y[perm], lam).backward()
    mixup_criterion(nll, F.log_softmax(model(mixed), 1), y, y[perm], lam).backward()
    onehot = F.one_hot(y, 10)
    target = lam * onehot + (1 - lam) * onehot[perm]
    ce(model(mixed), target).backward()
    soft_ce(model(mixed), target).backward()
    F.kl_div(F.log_softmax(model(mixed), 1), target, reduction="batchmean").backward()
    nn.BCEWithLogitsLoss()(model(mixed), target).backward()
    nn.MSELoss()(F.softmax(model(mixed), 1), target).backward()
    nll(F.log_softmax(model(mixed), 1), target.argmax(1)).backward()
weights = torch.rand(10)
for x, y in loader:
    onehot = F.one_hot(y, 10).float()
    w = (onehot * weights).sum(1)
    loss = F.cross_entropy(model(x), y, reduction="none") * w
    loss.mean().backward()
    loss = -(onehot * F.log_softmax(model(x), 1)).sum(1)
    loss.mean().backward()
