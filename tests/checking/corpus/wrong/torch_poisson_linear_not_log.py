# expects LP102
import torch.nn as nn
net = nn.Linear(6, 1)
criterion = nn.PoissonNLLLoss(log_input=False)
loss = criterion(net(x), counts)
