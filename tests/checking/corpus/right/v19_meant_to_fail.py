import pytest
import torch
import torch.nn.functional as F
from torch import nn

net = nn.Linear(3, 4)


def mean_loss(outputs, labels):
    return nn.BCELoss()(outputs, labels)


def test_scores_are_refused():
    with pytest.raises(RuntimeError):
        nn.BCELoss()(net(torch.randn(4, 3)), torch.ones(4, 4))
    with pytest.raises(RuntimeError), torch.no_grad():
        mean_loss(net(torch.randn(4, 3)), torch.ones(4, 4))


def divergence(scores, shares):
    scaled = F.kl_div(F.log_softmax(net(scores), 1), shares) * shares.size(1)
    also = 4 * F.kl_div(F.log_softmax(net(scores), 1), shares, reduction="mean")
    return scaled + also


for scores, shares in loader:
    divergence(scores, shares).backward()
