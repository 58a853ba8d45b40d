import torch.nn as nn
net = nn.Sequential(nn.Linear(4, 1), nn.Softplus())
loss = nn.PoissonNLLLoss(log_input=False)(net(x), counts)
