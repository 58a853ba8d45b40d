import torch.nn as nn
net = nn.Linear(10, 5)
T = 2.0
loss = nn.CrossEntropyLoss()(net(x) / T, y)
