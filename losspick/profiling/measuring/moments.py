"""Moments of ordered values, and what the outliers make of the second one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.measuring.inner import inner

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.measuring.ordered import Ordered

    Array = NDArray[np.float64]

#: Sizes whose fourth powers neither overflow nor vanish.
SAFE = (1e-60, 1e70)

#: Values at a time that stay in the processor's cache with their powers.
_AT_ONCE = 1 << 16


@dataclass(frozen=True, slots=True)
class Moments:
    """Mean, standard deviation, skewness, excess kurtosis, and the part of the outliers."""

    mean: float
    std: float
    skew: float | None
    kurtosis: float | None
    outliers: float
    outlier_loss: float


def moments_of(ordered: Ordered, bounds: tuple[float, float]) -> Moments:
    """Return moments, and what the values outside the bounds make of the second one."""
    values = ordered.values
    if values[0] == values[-1]:
        return Moments(float(values[0]), 0.0, None, None, 0.0, 0.0)
    scale = float(max(abs(values[0]), abs(values[-1])))
    unit = 1.0 if SAFE[0] < scale < SAFE[1] else scale  # fourth powers must stay finite
    mean = ordered.mean_of(values if unit == 1.0 else values / unit)
    second, third, fourth = _central(ordered, unit, mean)
    spread = math.sqrt(second)
    low = int(np.searchsorted(values, bounds[0], "left"))
    high = int(np.searchsorted(values, bounds[1], "right"))
    lost = _squares(ordered, slice(0, low), unit, mean)
    lost += _squares(ordered, slice(high, None), unit, mean)
    size = values.size
    return Moments(
        mean=mean * unit,
        std=spread * unit * math.sqrt(size / (size - 1)),
        skew=third / (second * spread),
        kurtosis=fourth / (second * second) - 3.0,
        outliers=ordered.share(0, low) + ordered.share(high, size),
        outlier_loss=min(lost / (second * ordered.total), 1.0),
    )


def _central(ordered: Ordered, unit: float, mean: float) -> tuple[float, float, float]:
    """Return the second, third and fourth central moment, in units."""
    second = third = fourth = 0.0
    for start in range(0, ordered.values.size, _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        apart = _apart(ordered, part, unit, mean)
        squares = apart * apart
        weighed = squares if ordered.weights is None else squares * ordered.weights[part]
        second += float(weighed.sum())
        third += inner(weighed, apart)
        fourth += inner(weighed, squares)
    return second / ordered.total, third / ordered.total, fourth / ordered.total


def _squares(ordered: Ordered, part: slice, unit: float, mean: float) -> float:
    """Return the sum of the squared distances of some values from the mean, in units."""
    apart = _apart(ordered, part, unit, mean)
    return inner(apart, apart if ordered.weights is None else apart * ordered.weights[part])


def _apart(ordered: Ordered, part: slice, unit: float, mean: float) -> Array:
    values = ordered.values[part]
    return (values if unit == 1.0 else values / unit) - mean
