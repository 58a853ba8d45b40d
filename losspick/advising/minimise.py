"""The constant prediction with the lowest mean loss, found from the loss alone."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

GOLDEN = (math.sqrt(5.0) - 1.0) / 2.0

#: Relative width at which an interval counts as a point.
NARROW = 1e-10


def between(
    mean_loss: Callable[[float], float],
    points: Sequence[float],
    slope: Callable[[float], float] | None = None,
) -> float:
    """Return the minimiser: the best of the points, then a search between its neighbours.

    The points find the right valley, so they must lie as densely as the loss bends: a heavy tail
    has all of its quantiles in the first thousandth of its range. Where the slope is given and
    changes its sign there, it is bisected, which is exact to the last digits; values alone tell
    the place of a minimum only to half of the digits.
    """
    grid = sorted(set(points))
    losses = [_finite(mean_loss(point)) for point in grid]
    place = losses.index(min(losses))
    low, high = grid[max(place - 1, 0)], grid[min(place + 1, len(grid) - 1)]
    if slope is not None and slope(low) < 0.0 < slope(high):
        found = _bisect(slope, low, high)
    else:
        found = _golden(mean_loss, low, high)
    return found if _finite(mean_loss(found)) <= losses[place] else grid[place]


def _bisect(slope: Callable[[float], float], low: float, high: float) -> float:
    for _ in range(100):
        middle = (low + high) / 2.0
        at_middle = slope(middle)
        if at_middle == 0.0 or not low < middle < high:
            return middle
        low, high = (middle, high) if at_middle < 0.0 else (low, middle)
    return (low + high) / 2.0


def _golden(mean_loss: Callable[[float], float], low: float, high: float) -> float:
    left, right = high - GOLDEN * (high - low), low + GOLDEN * (high - low)
    at_left, at_right = _finite(mean_loss(left)), _finite(mean_loss(right))
    while high - low > NARROW * max(abs(low), abs(high), 1e-300) and left < right:
        if at_left <= at_right:
            high, right, at_right = right, left, at_left
            left = high - GOLDEN * (high - low)
            at_left = _finite(mean_loss(left))
        else:
            low, left, at_left = left, right, at_right
            right = low + GOLDEN * (high - low)
            at_right = _finite(mean_loss(right))
    return min((low, (low + high) / 2.0, high), key=lambda point: _finite(mean_loss(point)))


def between_both(
    mean_loss: Callable[[tuple[float, float]], float], points: Sequence[float], start: float
) -> tuple[float, float]:
    """Return the minimiser over two numbers, one at a time until none moves.

    Args:
        mean_loss: Of a pair.
        points: Where to look for either of the two.
        start: The first one of the pair to start from; the second one starts at 0.
    """
    here = (start, 0.0)
    for _ in range(40):
        before = here
        second = here[1]
        first = between(lambda value, second=second: mean_loss((value, second)), points)  # type: ignore[misc]
        here = (first, between(lambda value, first=first: mean_loss((first, value)), points))  # type: ignore[misc]
        if all(abs(a - b) <= 1e-8 * max(1.0, abs(a)) for a, b in zip(here, before, strict=True)):
            break
    return here


def downhill(
    value_and_gradient: Callable[[Array], tuple[float, Array]], start: Array, *, steps: int = 500
) -> Array:
    """Return the best point met by gradient steps of Barzilai and Borwein (1988)."""
    import numpy as np

    here = start.astype(np.float64)
    best, (lowest, slope) = here, value_and_gradient(here)
    rate = 1.0
    for _ in range(steps):
        if not np.isfinite(slope).all() or np.abs(slope).max() < 1e-10:
            break
        there = here - rate * slope
        value, next_slope = value_and_gradient(there)
        while not value <= lowest + 0.1 * abs(lowest) + 1e-9 and rate > 1e-12:
            rate *= 0.25
            there = here - rate * slope
            value, next_slope = value_and_gradient(there)
        moved, turned = there - here, next_slope - slope
        curvature = float((moved * turned).sum())
        rate = float((moved * moved).sum()) / curvature if curvature > 1e-15 else rate * 2.0
        here, slope = there, next_slope
        if value < lowest:
            best, lowest = here, value
    return best


def _finite(value: float) -> float:
    return value if math.isfinite(value) else math.inf
