import torch
import torch.nn as nn
enc = nn.Linear(64, 32)
crit = nn.CosineEmbeddingLoss()
for a, b, same in loader:
    y = (same == 1).float() * 2 - 1
    crit(enc(a), enc(b), y).backward()
    z = 2 * (same == 1).float() - 1
    crit(enc(a), enc(b), z).backward()
    w = (same == 1).long().mul(2).sub(1)
    crit(enc(a), enc(b), w).backward()
net = nn.Linear(64, 10)
for a, b, t in loader:
    hot = (t.unsqueeze(1) == torch.arange(10)).float()
    nn.MSELoss()(net(a).softmax(1), hot).backward()
    nn.CrossEntropyLoss()(net(a), hot).backward()
    pad = (t == 0).float()
    (nn.CrossEntropyLoss(reduction="none")(net(a), t) * (1 - pad)).mean().backward()
    nn.CrossEntropyLoss()(net(a), (t == 3).long())
