# expects LP402
import torch, torch.nn as nn
net = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 5))
weights = torch.tensor([0.4, 1.0, 2.5, 1.5])
ce = nn.CrossEntropyLoss(reduction="none")
for x, labels in dl:
    loss = (weights[labels] * ce(net(x), labels)).mean()
    loss.backward()
