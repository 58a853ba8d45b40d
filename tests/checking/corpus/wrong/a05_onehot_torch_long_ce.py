# expects LP301
import torch
import torch.nn as nn
import torch.nn.functional as F
net = nn.Linear(16, 4)
crit = nn.CrossEntropyLoss()
labels = torch.randint(0, 4, (32,))
onehot = F.one_hot(labels, 4)
loss = crit(net(torch.randn(32, 16)), onehot)
loss.backward()
