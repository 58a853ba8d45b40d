# expects LP304
import torch
import torch.nn as nn
net = nn.Linear(64, 1)
crit = nn.SoftMarginLoss()
for batch in loader:
    label = (batch["kind"] == "spam").float()
    crit(net(batch["x"]).squeeze(1), label).backward()
