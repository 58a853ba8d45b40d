# expects LP101
import torch.nn as nn
import torch.nn.functional as F
net = nn.Linear(3, 2)
criterion = nn.CrossEntropyLoss()
for x, y in loader:
    out = net(x)
    if isinstance(criterion, nn.CrossEntropyLoss):
        loss = criterion(F.softmax(out, 1), y)
    else:
        loss = criterion(out, y)
    loss.backward()
