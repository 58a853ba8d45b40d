import torch
import torch.nn as nn
D = nn.Sequential(nn.Linear(784, 128), nn.LeakyReLU(0.2), nn.Linear(128, 1), nn.Sigmoid())
mse = nn.MSELoss()
loss = mse(D(real), torch.ones(64, 1)) + mse(D(fake), torch.zeros(64, 1))
