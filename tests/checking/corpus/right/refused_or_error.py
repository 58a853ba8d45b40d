import torch, torch.nn as nn
def check_shapes():
    head = nn.Sequential(nn.Linear(6, 1), nn.Sigmoid())
    loss = nn.BCELoss()
    try:
        loss(head(torch.randn(7, 6)), torch.ones(7))
    except ValueError:
        pass
    else:
        raise AssertionError("not refused")
