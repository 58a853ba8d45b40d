# expects LP102
import torch.nn as nn
net = nn.Sequential(nn.Linear(4, 1), nn.Tanh())
loss = nn.BCELoss()(net(x), y)
