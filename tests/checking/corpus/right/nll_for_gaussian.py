import torch
import torch.nn as nn
import torch.nn.functional as F
mean, var = nn.Linear(5, 1), nn.Sequential(nn.Linear(5, 1), nn.Softplus())
loss = nn.GaussianNLLLoss()(mean(x), y, var(x))
