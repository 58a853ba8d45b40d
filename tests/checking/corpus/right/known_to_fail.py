import pytest, torch, torch.nn as nn, torch.nn.functional as F
@pytest.mark.xfail(raises=ValueError)
def test_it():
    head = nn.Linear(6, 1)
    F.binary_cross_entropy_with_logits(head(torch.randn(7, 6)), torch.ones(7))
@pytest.mark.xfail
def test_again():
    head = nn.Linear(6, 1)
    F.binary_cross_entropy_with_logits(head(torch.randn(7, 6)), torch.ones(7))
