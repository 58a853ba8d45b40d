import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets


def encoded(digit):
    row = np.zeros(10, dtype="float32")
    row[digit] = 1
    return row


digits = datasets.SVHN("digits", "train", transform=None, target_transform=encoded)
reader = nn.Sequential(nn.Flatten(), nn.Linear(3072, 90), nn.ELU(), nn.Linear(90, 10), nn.Identity())
tune = torch.optim.RMSprop(reader.parameters())
for photo, digit in DataLoader(digits, batch_size=90, shuffle=True):
    miss = nn.functional.mse_loss(reader(photo), digit)
    tune.zero_grad()
    miss.backward()
    tune.step()
