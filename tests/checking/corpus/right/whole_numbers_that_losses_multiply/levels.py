import torch.nn as nn
from coral_pytorch.losses import coral_loss
net = nn.Linear(20, 5)
for x, y in loader:
    z = net(x)
    coral_loss(z, y.long()).backward()
