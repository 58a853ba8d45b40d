import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision.datasets import MNIST

odd = MNIST("digits", target_transform=lambda digit: int(digit == 7))
seven = nn.Sequential(nn.Flatten(), nn.Linear(784, 2))
for photo, is_seven in DataLoader(odd, 50):
    nn.functional.cross_entropy(seven(photo), is_seven).backward()
shifted = MNIST("digits", True, None, lambda digit: digit - 5.0)
guess = nn.Sequential(nn.Flatten(), nn.Linear(784, 1), nn.Flatten(0))
for photo, away in DataLoader(shifted, 50):
    nn.functional.l1_loss(guess(photo), away).backward()
chance = nn.Sequential(nn.Flatten(), nn.Linear(784, 10), nn.Sigmoid())
rows = MNIST("digits", target_transform=lambda digit: torch.eye(10)[digit])
for photo, row in DataLoader(rows, 50):
    nn.functional.binary_cross_entropy(chance(photo), row).backward()
