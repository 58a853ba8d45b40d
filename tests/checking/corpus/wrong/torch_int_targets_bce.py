# expects LP303
import torch
import torch.nn as nn
net = nn.Linear(4, 1)
labels = torch.randint(0, 2, (16,))
loss = nn.BCEWithLogitsLoss()(net(torch.randn(16, 4)).squeeze(), labels)
