# expects LP101
import torch
from torch import nn


def one():
    if torch.cuda.is_available():
        return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3)).cuda()
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))


appended, replaced = one(), one()
appended.append(nn.Softmax(dim=1))
replaced[2] = nn.Sequential(nn.Linear(16, 3), nn.Softmax(dim=1))
criterion = nn.CrossEntropyLoss()


def step(x, y):
    criterion(appended(x), y).backward()
    criterion(replaced(x), y).backward()
