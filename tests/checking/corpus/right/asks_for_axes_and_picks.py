import torch
from torch import nn


def step(scores, grades, penalty):
    grades = torch.tensor(grades, dtype=torch.long)
    if scores.ndim == 1:
        return penalty(scores.float(), grades.float())
    first = scores[:, 0].contiguous()
    return penalty(first, grades)


def learn(scores, grades):
    return step(scores, grades, nn.BCEWithLogitsLoss())
