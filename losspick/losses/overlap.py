"""How far predicted and true positives overlap as sets, pooled over the rows of a batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.losses.numerics import expit

if TYPE_CHECKING:
    from losspick.core.loss import Array


def missed(y: Array, f: Array, alpha: float, beta: float, smooth: float) -> Array:
    """Return what each row adds to 1 - (TP + s) / (TP + α FP + β FN + s), the mean of the rows.

    That is (α FP + β FN) / (TP + α FP + β FN + s), whose numerator sums over rows; f are logits.
    """
    return len(y) * _wrong(y, f, alpha, beta) / _size(y, f, alpha, beta, smooth)


def missed_slopes(y: Array, f: Array, alpha: float, beta: float, smooth: float) -> Array:
    """Return the derivative of the sum of ``missed`` by f."""
    size = _size(y, f, alpha, beta, smooth)
    share = float(_wrong(y, f, alpha, beta).sum()) / size
    by_p = alpha * (1.0 - y) - beta * y
    return len(y) * expit(f) * expit(-f) * (by_p - share * (y + by_p)) / size


def _wrong(y: Array, f: Array, alpha: float, beta: float) -> Array:
    return alpha * expit(f) * (1.0 - y) + beta * expit(-f) * y


def _size(y: Array, f: Array, alpha: float, beta: float, smooth: float) -> float:
    return float((expit(f) * y + _wrong(y, f, alpha, beta)).sum()) + smooth
