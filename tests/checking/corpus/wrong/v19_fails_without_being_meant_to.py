# expects LP102
import pytest
import torch
from torch import nn

net = nn.Linear(3, 4)


def mean_loss(outputs, labels):
    return nn.BCELoss()(outputs, labels)


def test_scores_are_refused():
    with pytest.raises(RuntimeError):
        mean_loss(net(torch.randn(4, 3)), torch.ones(4, 4))
    mean_loss(net(torch.randn(4, 3)), torch.ones(4, 4))
