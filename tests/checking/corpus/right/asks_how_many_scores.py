import torch
from torch import nn


def step(network, rows, grades, penalty):
    grades = torch.tensor(grades, dtype=torch.long)
    scores = network(rows)
    if scores.shape[1] == 2:
        above = torch.stack([grades > 0, grades > 1], dim=1).float()
        return penalty(scores, above)
    return penalty(scores, grades)


def tell(scores, grades):
    grades = torch.tensor(grades, dtype=torch.long)
    penalty = nn.BCEWithLogitsLoss()
    if scores.size(-1) > 1:
        loss = nn.CrossEntropyLoss()(scores, grades)
    else:
        loss = penalty(scores.squeeze(-1), grades.float())
    return loss


def thresholds(network, rows, grades):
    return step(network, rows, grades, nn.BCEWithLogitsLoss())
