"""What a text writes out is told by its words."""

from __future__ import annotations

import pytest

from losspick.reading.python.programs.writing_out import is_written_out


@pytest.mark.parametrize(
    "line",
    [
        "return torch.abs(pred - target).mean()",
        "return abs(pred - target).mean() < 3",
        "return (pred - target).abs()",
        "return near(abs(i - j) <= width, abs(pred - target))",
        "return np.where(abs(pred - target) < d, (pred - target) ** 2, d)",
    ],
)
def test_the_size_of_a_difference_may_be_a_loss(line: str) -> None:
    assert is_written_out(f"def measured(pred, target):\n    {line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "return abs(i - j) <= width",
        "return (i - j).abs() < width",
        "return torch.abs(padding[:, (0)] - 1.0) < tolerance",
    ],
)
def test_what_only_asks_what_is_near_is_none(line: str) -> None:
    assert not is_written_out(f"def mask(i, j, width):\n    {line}\n")
