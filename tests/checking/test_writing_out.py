"""What a text writes out is told by its words."""

from __future__ import annotations

import pytest

from losspick.reading.python.programs.writing_out import is_written_out
from losspick.reading.python.text.code import code_in


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
    assert is_written_out(code_in(f"def measured(pred, target):\n    {line}\n"))


@pytest.mark.parametrize(
    "line",
    [
        "return abs(i - j) <= width",
        "return (i - j).abs() < width",
        "return torch.abs(padding[:, (0)] - 1.0) < tolerance",
    ],
)
def test_what_only_asks_what_is_near_is_none(line: str) -> None:
    assert not is_written_out(code_in(f"def mask(i, j, width):\n    {line}\n"))


@pytest.mark.parametrize(
    "line",
    [
        "dice = 2 * (p * t).sum() / (p.sum() + t.sum())",
        "return 1 - tf.reduce_sum(a * b) / union",
        "return torch.max(q * error, (q - 1) * error)",
        "return where(e > 0, self.tau[0] * e, (self.tau[0] - 1.0) * e)",
        "return ((tau - (e < 0).float()) * e).mean()",
    ],
)
def test_overlaps_and_errors_of_quantiles_are_losses(line: str) -> None:
    assert is_written_out(code_in(f"def measured(p, t):\n    {line}\n"))


@pytest.mark.parametrize(
    "line",
    [
        "return (weights * values).sum() / weights.sum()",
        "return max(0, (n - 1) * stride + kernel)",
        "length = torch.sum(mask) / 2  # interpolated",
    ],
)
def test_weighted_means_and_sizes_are_none(line: str) -> None:
    assert not is_written_out(code_in(f"def measured(n, stride):\n    {line}\n"))
