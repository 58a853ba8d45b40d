"""Bins that a person would choose."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

FEWEST_BINS, MOST_BINS = 5, 20

#: Relative width, and sizes, beyond which bins could not be told apart or would overflow.
COARSEST, TINIEST, HUGEST = 1e-9, 1e-290, 1e300

#: Positive values over more orders of magnitude than this get bins of equal ratio.
WIDE = 2.0


def nice(step: float) -> float:
    """Return the smallest of 1, 2, 2.5 or 5 times a power of ten that is not below ``step``."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(f * power for f in (1.0, 2.0, 2.5, 5.0, 10.0) if f * power >= step * (1.0 - 1e-9))


def orders_of_magnitude(ordered: NDArray[np.float64]) -> float | None:
    """Return log10 of the 99 % over the 1 % quantile of the positive values."""
    positive = ordered[np.searchsorted(ordered, 0.0, "right") :]
    if positive.size < 2:
        return None
    low, high = positive[[int(p * (positive.size - 1)) for p in (0.01, 0.99)]]
    return math.log10(high) - math.log10(low)


def bin_edges(ordered: NDArray[np.float64], *, whole: bool) -> NDArray[np.float64]:
    """Return the edges of the bins for ordered values, the last one included.

    The width is Freedman & Diaconis's (1981), kept within 5 to 20 bins and rounded; a few whole
    numbers get a bin each.
    """
    low, high = float(ordered[0]), float(ordered[-1])
    size = max(-low, high)
    if not COARSEST * size < high - low or not TINIEST < size < HUGEST:
        return np.array([low, high])  # there is no room for bins in floating point
    if whole and high - low < MOST_BINS:
        return np.arange(low, high + 2.0)
    orders = orders_of_magnitude(ordered)
    if low > 0 and orders is not None and orders > WIDE:
        count = min(MOST_BINS, max(FEWEST_BINS, round(math.log2(ordered.size)) + 1))
        return np.geomspace(low, high, count + 1)
    first, third = ordered[[ordered.size // 4, (3 * ordered.size) // 4]].tolist()
    width = 2.0 * (third - first) / ordered.size ** (1.0 / 3.0)
    span = high - low
    step = nice(min(max(width, span / MOST_BINS), span / FEWEST_BINS))
    step = max(step, 1.0) if whole else step
    start = math.floor(low / step)
    stop = max(math.ceil(high / step), start + 1)
    edges: NDArray[np.float64] = np.arange(start, stop + 1, dtype=np.float64) * step
    return edges
