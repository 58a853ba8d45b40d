import pytest, torch, torch.nn as nn, torch.nn.functional as F
def test_warns_of_broadcasting():
    head = nn.Linear(6, 1)
    with pytest.warns(UserWarning, match="target size"):
        F.mse_loss(head(torch.randn(7, 6)), torch.ones(7))
