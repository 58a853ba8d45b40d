import torch
import torch.nn as nn
G = nn.Sequential(nn.Linear(100, 784), nn.Tanh())
D = nn.Sequential(nn.Linear(784, 128), nn.LeakyReLU(0.2), nn.Linear(128, 1))
adv = nn.BCEWithLogitsLoss()
z = torch.randn(64, 100)
g_loss = adv(D(G(z)), torch.ones(64, 1))
