"""The bounded sample of numbers too many to hold.

It is chosen by the values alone, so that every engine, and every order of the rows, gives the same.
A hash of the value chooses which different values are looked at. Taking all of their rows, or none,
would be unbiased but erratic: a third of all rows that are zero would be in the sample, or missing
from it, as one. To tell repeated rows apart by a running number, each row would have to know how
many before it are equal, which no bounded memory holds. So each chosen value keeps the number of
its rows as its weight, which leaves every weighted sum unbiased up to the common scale, and the few
values that make up a thousandth of the rows or more are taken in any case, with their exact number:
what is left to the hash are values each of which hardly matters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

from losspick.profiling.measuring.distinct import Distinct
from losspick.profiling.measuring.frequent import FREQUENT
from losspick.profiling.measuring.ordered import SAMPLE_SIZE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.measuring.sketch import Sketch

    Array = NDArray[np.float64]
    Counts = NDArray[np.int64]

#: Values that are looked at together, and the ends of a run of equal ones, the last first.
_AT_ONCE = 1 << 20
_SIDES: tuple[Literal["right"], Literal["left"]] = ("right", "left")


def weighed_values(sketch: Sketch) -> tuple[Array, Array]:
    """Return values in ascending order, and the number of rows that each stands for.

    All different values, exactly, where they are few enough to be counted; else the frequent ones
    and those that their hash chooses, which stand for all rows that are left.
    """
    return _weighed(sketch.distinct, *sketch.frequent.certain(), sketch.moments.count)


def sample_of(sketch: Sketch) -> Array:
    """Return at most 20,000 values, evenly spaced in the ranks that the weights give."""
    values, weights = weighed_values(sketch)
    return spread(values, weights, min(SAMPLE_SIZE, sketch.moments.count))


def sample_of_ordered(ordered: Array) -> Array:
    """Return the very same sample of very many values that are all there, in ascending order."""
    distinct = Distinct()
    for start in range(0, ordered.size, _AT_ONCE):
        part = ordered[start : start + _AT_ONCE]
        starts = np.concatenate(([0], np.flatnonzero(part[1:] != part[:-1]) + 1))
        distinct.add(part[starts], np.diff(np.append(starts, part.size)))
    # so many equal values in a row cover one of these places
    likely = np.unique(ordered[:: max(1, ordered.size // FREQUENT)])
    ends = (np.searchsorted(ordered, likely, side) for side in _SIDES)
    rows = np.subtract(*ends).astype(np.int64)
    many = rows * FREQUENT >= ordered.size
    weighed = _weighed(distinct, likely[many], rows[many], ordered.size)
    return spread(*weighed, min(SAMPLE_SIZE, ordered.size))


def _weighed(distinct: Distinct, frequent: Array, rows: Counts, total: int) -> tuple[Array, Array]:
    values, counts = distinct.values, distinct.counts.astype(np.float64)
    if distinct.full:
        chosen = ~np.isin(values, frequent)
        values, counts = values[chosen], counts[chosen]
        left = total - float(rows.sum())
        scale = left / float(counts.sum()) if counts.size else 0.0
        values = np.concatenate((frequent, values))
        counts = np.concatenate((rows.astype(np.float64), counts * scale))
    order = np.argsort(values)
    return values[order], counts[order]


def spread(values: Array, weights: Array, size: int) -> Array:
    """Return values evenly spaced in rank, in the middle of so many equal parts."""
    ranks = np.cumsum(weights)
    places = (np.arange(size) + 0.5) * (float(ranks[-1]) / size)
    found: Array = values[np.minimum(np.searchsorted(ranks, places, "right"), values.size - 1)]
    return found
