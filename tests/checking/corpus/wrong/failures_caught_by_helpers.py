# expects LP303
import torch
from torch import nn

output = torch.sigmoid(torch.randn(32, 5))
labels = torch.randint(0, 2, (32, 5))


def safely(f):
    try:
        return f()
    except Exception as error:
        print(error)


def timed(f):
    try:
        f()
    except Exception:
        raise


def train():
    loss = nn.BCELoss()(output, labels)
    loss.backward()


safely(train)
timed(lambda: nn.BCELoss()(output, labels))
