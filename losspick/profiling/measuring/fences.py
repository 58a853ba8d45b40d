"""Fences beyond which a value is an outlier, adjusted for the skew of the middle."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: The medcouple compares every value above the median with every one below: 400 x 400 is plenty.
MEDCOUPLE_SAMPLE = 801

#: Tukey's multiple of the interquartile range, and the exponents of Hubert & Vandervieren (2008).
WHISKER = 1.5
SHORT_SIDE, LONG_SIDE = 4.0, 3.0

#: The adjusted fence of the short side leaves out hardly any value of a single skewed peak. Where
#: it leaves out more than this share, it cuts through another peak, and Tukey's fence holds.
MOST_BEYOND = 0.015

#: Below this many values quartiles say too little to call any of them an outlier.
FEWEST_VALUES = 5


def thin(ordered: NDArray[np.float64], most: int) -> NDArray[np.float64]:
    """Return at most ``most`` of the ordered values, evenly spaced in rank."""
    if ordered.size <= most:
        return ordered
    ranks = (np.arange(most) + 0.5) * (ordered.size / most)
    return ordered[ranks.astype(np.intp)]


def medcouple(ordered: NDArray[np.float64]) -> float:
    """Return the medcouple, a robust skewness in [-1, 1], of ordered values.

    Brys, Hubert & Struyf (2004), A Robust Measure of Skewness, J. Comput. Graph. Statist. 13(4).
    """
    some = thin(ordered, MEDCOUPLE_SAMPLE)
    scale = float(max(abs(some[0]), abs(some[-1])))
    if some[0] == some[-1]:
        return 0.0
    centred = some / scale
    centred -= np.median(centred)
    above, below = centred[centred >= 0.0], centred[centred <= 0.0]
    spread = above[:, None] - below[None, :]
    ties = spread == 0.0
    kernel = (above[:, None] + below[None, :]) / np.where(ties, 1.0, spread)
    if ties.any():  # pairs in which both are the median: +1, 0 or -1 by their ranks
        at = int(np.count_nonzero(above == 0.0))
        rank = np.arange(at)
        signs = np.sign(rank[:, None] + rank[None, :] - (at - 1))
        kernel[:at, below.size - at :] = signs
    return float(np.median(kernel))


def fences(ordered: NDArray[np.float64]) -> tuple[float, float]:
    """Return the lower and the upper fence of ordered values.

    Where the middle half is a single value, as in data with many zeros, the fences are those of
    the other values, widened to take that one in.
    """
    if ordered.size < FEWEST_VALUES:
        return -math.inf, math.inf
    low, high = (float(q) for q in np.quantile(ordered, (0.25, 0.75)))
    if low == high:
        others = ordered[ordered != low]
        bottom, top = fences(others) if others.size else (low, high)
        return min(bottom, low), max(top, high)
    skew = medcouple(ordered)
    reach = WHISKER * (high - low)
    long, short = reach * math.exp(LONG_SIDE * abs(skew)), reach * math.exp(-SHORT_SIDE * abs(skew))
    if skew >= 0.0:
        beyond = int(np.searchsorted(ordered, low - short, "left"))
        return low - _short_side(short, reach, beyond, ordered.size), high + long
    beyond = ordered.size - int(np.searchsorted(ordered, high + short, "right"))
    return low - long, high + _short_side(short, reach, beyond, ordered.size)


def _short_side(adjusted: float, plain: float, beyond: int, size: int) -> float:
    return plain if beyond > MOST_BEYOND * size else adjusted
