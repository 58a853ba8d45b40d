import torch
from torch import nn

net = nn.Linear(8, 1)
loss = nn.CrossEntropyLoss()


def step(pairs, labels, rows, columns):
    scores = net(pairs).view(-1)
    matrix = torch.full((4, 9), -1e16)
    matrix[rows, columns] = scores
    targets = torch.full_like(matrix, float("-inf"))
    targets[rows, columns] = torch.cat(labels, dim=0).float()
    return loss(matrix, targets.softmax(dim=1))
