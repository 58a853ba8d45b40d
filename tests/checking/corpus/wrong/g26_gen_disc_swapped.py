# expects LP302
import torch
import torch.nn as nn
disc = nn.Sequential(nn.Linear(784, 256), nn.LeakyReLU(0.1), nn.Linear(256, 1), nn.Sigmoid())
criterion = nn.BCELoss()
for real, _ in loader:
    labels = torch.ones(real.size(0), 1)
    d_out = disc(real.view(-1, 784))
    loss = criterion(labels, d_out)
    loss.backward()
