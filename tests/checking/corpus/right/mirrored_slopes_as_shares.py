import random

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchvision.io import read_image
from torchvision.transforms.functional import hflip


class Hillsides(Dataset):
    """Pictures of hillsides, and how steep they fall to the right."""

    def __init__(self, listing, train=True):
        self.listing, self.train = listing, train

    def __len__(self):
        return len(self.listing)

    def __getitem__(self, number):
        file, slope = self.listing[number]
        picture = read_image(file).float() / 255
        mirrored = self.train and random.random() < 0.5
        if mirrored:
            picture = hflip(picture)
            slope *= -1.0
        return picture, torch.tensor([(slope + 1) / 2])


class Surveyor(nn.Module):
    def __init__(self):
        super().__init__()
        self.look = nn.Sequential(nn.Conv2d(3, 16, 5, stride=4), nn.ReLU(), nn.AdaptiveAvgPool2d(4))
        self.tell = nn.Linear(256, 1)

    def forward(self, picture):
        return torch.sigmoid(self.tell(self.look(picture).flatten(1)))


surveyor = Surveyor()
error = nn.SmoothL1Loss()
adam = torch.optim.Adam(surveyor.parameters())
for picture, slope in DataLoader(Hillsides(torch.load("hills.pt")), 32, shuffle=True):
    loss = error(surveyor(picture), slope)
    adam.zero_grad()
    loss.backward()
    adam.step()
