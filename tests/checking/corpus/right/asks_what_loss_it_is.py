import torch, torch.nn as nn, torch.nn.functional as F
net = nn.Linear(3, 2)
crit = nn.NLLLoss()
for x, y in dl:
    out = net(x)
    if isinstance(crit, nn.NLLLoss):
        loss = crit(F.log_softmax(out, 1), y)
    else:
        loss = crit(out, y)
    loss.backward()
