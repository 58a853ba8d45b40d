"""How far other columns change steadily along the whole numbers of one column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.profiling.measuring.inner import inner

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    Array = NDArray[np.float64]

#: Fewer complete rows tell nothing.
FEWEST_ROWS: Final = 20

#: A column that the numbers settle is the same thing in other words.
SAME_THING: Final = 0.98

#: So many standard errors of what the numbers explain are half of full weight.
HALF_WEIGHT: Final = 4.0

#: Rows are added up in the order in which they stand: results must not tell it.
_DECIMALS: Final = 4


@dataclass(frozen=True, slots=True)
class Course:
    """How other columns change along whole numbers.

    Attributes:
        levels: Different whole numbers.
        columns: Other columns looked at.
        steadiness: 1 where their means change in a straight line along the numbers, about 0 where
            the numbers might as well stand in any other order.
        weight: How far it can be relied on: 0 where the numbers explain nothing, 1 at most.
    """

    levels: int
    columns: int
    steadiness: float
    weight: float


@dataclass(frozen=True, slots=True)
class _Explained:
    """Shares of one column's variance, less what chance explains.

    Attributes:
        by_levels: By the means of all levels.
        by_line: By a straight line along the levels.
        next_to: Mean squared difference between the means of neighbouring levels.
        any_two: The same of any two levels.
        error: Standard error of ``by_levels``.
    """

    by_levels: float
    by_line: float
    next_to: float
    any_two: float
    error: float


def course(numbers: Array, others: Iterable[Array]) -> Course | None:
    """Measure how other columns change along whole numbers, None if no column tells.

    Ranks stand for values, so that no scale and no outlier matters.

    Args:
        numbers: One a row, NaN where missing.
        others: Columns of the same rows.
    """
    found = [part for other in others if (part := _explained(numbers, other)) is not None]
    levels = int(np.unique(numbers[~np.isnan(numbers)]).size)
    explained = sum(part.by_levels for part in found)
    any_two = sum(part.any_two for part in found)
    if levels < 3 or explained <= 0.0 or any_two <= 0.0:
        return None
    line = sum(part.by_line for part in found) / explained
    straight = 6.0 / (levels * (levels + 1))  # what neighbours differ by on a straight line
    near = (1.0 - sum(part.next_to for part in found) / any_two) / (1.0 - straight)
    errors = explained / float(np.sqrt(sum(part.error**2 for part in found)))
    steadiness = (min(max(line, 0.0), 1.0) + min(max(near, -0.5), 1.0)) / 2.0
    weight = errors / (errors + HALF_WEIGHT)
    return Course(levels, len(found), round(steadiness, _DECIMALS), round(weight, _DECIMALS))


def _explained(numbers: Array, other: Array) -> _Explained | None:
    keep = ~np.isnan(numbers) & ~np.isnan(other)
    rows = int(np.count_nonzero(keep))
    if rows < FEWEST_ROWS or _is_running(other[keep]):
        return None
    ranks = _ranks(other[keep])
    codes, place, counts = np.unique(numbers[keep], return_inverse=True, return_counts=True)
    total = inner(ranks, ranks)
    if codes.size < 3 or rows <= codes.size or total <= 0.0:
        return None
    means = np.bincount(place, ranks) / counts
    between = inner(counts * means, means)
    if between > SAME_THING * total:
        return None
    noise = (total - between) / (rows - codes.size)
    steps = np.arange(codes.size, dtype=np.float64)
    steps -= inner(counts.astype(np.float64), steps) / rows
    slope = inner(counts * steps, means)
    line = slope * slope / inner(counts * steps, steps)
    free = codes.size - 1
    near, far = _differences(means, counts, noise)
    return _Explained(
        by_levels=(between - free * noise) / total,
        by_line=(line - noise) / total,
        next_to=near * rows / total,
        any_two=far * rows / total,
        error=noise * float(np.sqrt(2.0 * free)) / total,
    )


def _differences(means: Array, counts: NDArray[np.intp], noise: float) -> tuple[float, float]:
    """Return the mean squared difference of neighbouring means, and of any two, less noise."""
    one, other = np.triu_indices(means.size, 1)
    weights = 1.0 / (1.0 / counts[one] + 1.0 / counts[other])
    squares = (means[one] - means[other]) ** 2 - noise / weights
    near = other == one + 1
    return (
        float(np.average(squares[near], weights=weights[near])),
        float(np.average(squares, weights=weights)),
    )


def _ranks(values: Array) -> Array:
    """Return average ranks around their mean, in shares of the rows."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    middle = np.cumsum(counts) - (counts + 1) / 2.0
    ranks = middle[place] / values.size
    centred: Array = ranks - (values.size - 1) / (2.0 * values.size)
    return centred


def _is_running(values: Array) -> bool:
    """Tell whether the values number the rows: each whole number of a range stands once."""
    low, high = float(values.min()), float(values.max())
    if high - low != values.size - 1 or (values != np.floor(values)).any():
        return False
    return int(np.unique(values).size) == values.size
