# expects LP102
import torch.nn as nn
import torch.nn.functional as F
disc = nn.Sequential(nn.Linear(784, 256), nn.LeakyReLU(0.2), nn.Linear(256, 1))
real = disc(images)
loss_real = F.binary_cross_entropy(real, ones)
