# expects LP303
import torch
from torch import nn


def step(network, rows, grades, penalty):
    grades = torch.tensor(grades, dtype=torch.long)
    scores = network(rows)
    if rows.shape[0] == 2:
        print("a small batch")
    return penalty(scores, grades)


def thresholds(network, rows, grades):
    return step(network, rows, grades, nn.BCEWithLogitsLoss())
