import pytest, torch, torch.nn as nn, torch.nn.functional as F
from contextlib import nullcontext
@pytest.mark.parametrize("n, expectation", [(1, pytest.raises(ValueError)), (7, nullcontext())])
def test_it(n, expectation):
    head = nn.Linear(6, 1)
    with expectation:
        F.binary_cross_entropy_with_logits(head(torch.randn(7, 6)), torch.ones(7))
