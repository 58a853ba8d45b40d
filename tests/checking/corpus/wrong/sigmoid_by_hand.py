# expects LP101
import torch
import torch.nn as nn
import torch.nn.functional as F
def sigmoid(x):
    return 1 / (1 + torch.exp(-x))
def run(loader):
    net = nn.Linear(3, 1)
    for x, y in loader:
        F.binary_cross_entropy_with_logits(sigmoid(net(x)), y).backward()
