"""Measuring numbers: one sort, then everything from the ordered values."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.profile import Bin, Quantile
from losspick.profiling.measuring.fences import fences, thin
from losspick.profiling.measuring.histogram import bin_edges, orders_of_magnitude
from losspick.profiling.measuring.moments import moments_of
from losspick.profiling.measuring.ordered import (
    MOST_DISTINCT,
    MOST_HELD_ROWS,
    SAMPLE_SIZE,
    Ordered,
    order,
)
from losspick.profiling.measuring.sampled import sample_of_ordered

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: The percentiles, and four further out for the tails.
GRID = tuple(sorted([*(i / 100 for i in range(101)), 0.001, 0.005, 0.995, 0.999]))

#: Hill's estimator uses the most extreme values: their number grows slower than the rows.
HILL_POWER = 0.6
FEWEST_FOR_TAIL = 50

#: The largest 64-bit integer; every float beyond is whole, whatever it stands for.
LARGEST_WHOLE = 2.0**64


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Facts about numeric values; shares and moments are weighted where weights are given.

    Attributes:
        rows: Number of values.
        total: Summed weight; the number of values without weights.
        distinct: Number of different values.
        values: The different values in order; empty if there are more than a thousand.
        counts: Rows of each of ``values``.
        weights: Summed weight of each of ``values``.
        integer_share: Share of whole numbers.
        half_share: Share of multiples of one half.
        round_share: Share of multiples of ten among whole values of a hundred and more.
        large_share: Share of whole values of a hundred and more.
        increasing: The values grow (or fall) from row to row, without a repeat.
        mad_sigma: 1.4826 times the median absolute deviation.
        sample: At most 20,000 values, evenly spaced in rank.
    """

    rows: int
    total: float
    distinct: int
    values: tuple[float, ...]
    counts: tuple[int, ...]
    weights: tuple[float, ...]
    minimum: float
    maximum: float
    mean: float
    std: float
    skew: float | None
    kurtosis: float | None
    median: float
    mad_sigma: float
    quantiles: tuple[Quantile, ...]
    zero_share: float
    negative_share: float
    integer_share: float
    half_share: float
    round_share: float
    large_share: float
    outlier_share: float
    outlier_loss_share: float
    tail_index: float | None
    orders_of_magnitude: float | None
    bins: tuple[Bin, ...]
    increasing: bool
    sample: array[float] = field(repr=False, compare=False)

    @property
    def whole(self) -> bool:
        """Tell whether all values are whole numbers, of a size at which that says something."""
        return self.integer_share == 1.0 and max(-self.minimum, self.maximum) <= LARGEST_WHOLE


def measure(values: NDArray[np.float64], weights: NDArray[np.float64] | None = None) -> Numbers:
    """Measure at least one finite value.

    Args:
        values: In the order of the rows, without NaN.
        weights: Nonnegative, with a positive sum.
    """
    ordered = order(values, weights)
    inside = ordered.values
    levels = _levels(ordered)
    sample = ordered.sample()
    grid = ordered.quantiles(np.asarray(GRID))
    median = float(grid[GRID.index(0.5)])
    moments = moments_of(ordered, fences(sample))
    zero_from, zero_to = np.searchsorted(inside, 0.0, "left"), np.searchsorted(inside, 0.0, "right")
    wholes = _wholes(inside)
    return Numbers(
        rows=int(inside.size),
        total=ordered.total,
        distinct=levels.distinct,
        values=levels.values,
        counts=levels.counts,
        weights=levels.weights,
        minimum=float(inside[0]),
        maximum=float(inside[-1]),
        mean=moments.mean,
        std=moments.std,
        skew=moments.skew,
        kurtosis=moments.kurtosis,
        median=median,
        mad_sigma=1.4826 * 2.0 * float(np.median(np.abs(sample / 2.0 - median / 2.0))),
        quantiles=tuple(Quantile(p, float(v)) for p, v in zip(GRID, grid, strict=True)),
        zero_share=ordered.share(int(zero_from), int(zero_to)),
        negative_share=ordered.share(0, int(zero_from)),
        integer_share=wholes.integer,
        half_share=wholes.half,
        round_share=wholes.round,
        large_share=wholes.large,
        outlier_share=moments.outliers,
        outlier_loss_share=moments.outlier_loss,
        tail_index=hill(inside, median, int(inside.size**HILL_POWER)),
        orders_of_magnitude=orders_of_magnitude(inside),
        bins=_bins(ordered, whole=wholes.integer == 1.0),
        increasing=levels.distinct == inside.size > 1 and _one_way(values),
        sample=array("d", _kept(ordered, sample).tobytes()),
    )


@dataclass(frozen=True, slots=True)
class _Levels:
    """The different values with their rows and weights; of many, only their number."""

    distinct: int
    values: tuple[float, ...] = ()
    counts: tuple[int, ...] = ()
    weights: tuple[float, ...] = ()


def _levels(ordered: Ordered) -> _Levels:
    inside = ordered.values
    changes = inside[1:] != inside[:-1]
    distinct = int(np.count_nonzero(changes)) + 1
    if distinct > MOST_DISTINCT:
        return _Levels(distinct)
    starts = np.concatenate(([0], np.flatnonzero(changes) + 1))
    counts = np.diff(np.append(starts, inside.size))
    summed = counts if ordered.weights is None else np.add.reduceat(ordered.weights, starts)
    return _Levels(
        distinct,
        tuple(inside[starts].tolist()),
        tuple(counts.tolist()),
        tuple(map(float, summed.tolist())),
    )


def _kept(ordered: Ordered, sample: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the sample that every engine gives."""
    if ordered.weights is not None or ordered.values.size <= MOST_HELD_ROWS:
        return sample
    return sample_of_ordered(ordered.values)


def _bins(ordered: Ordered, *, whole: bool) -> tuple[Bin, ...]:
    edges = bin_edges(ordered.values, whole=whole)
    cuts = np.searchsorted(ordered.values, edges[1:-1], "left").tolist()
    bounds = [0, *cuts, ordered.values.size]
    pairs = zip(edges[:-1].tolist(), edges[1:].tolist(), bounds[:-1], bounds[1:], strict=True)
    return tuple(Bin(a, b, ordered.share(i, j) * ordered.total) for a, b, i, j in pairs)


def _one_way(values: NDArray[np.float64]) -> bool:
    return bool((values[1:] > values[:-1]).all() or (values[1:] < values[:-1]).all())


@dataclass(frozen=True, slots=True)
class _Wholes:
    integer: float
    half: float
    round: float
    large: float


def _wholes(values: NDArray[np.float64]) -> _Wholes:
    """Return how round the values are; on a sample, once it shows that not all are whole."""
    some = thin(values, SAMPLE_SIZE)
    if (some == np.floor(some)).all():
        integer = float(np.mean(values == np.floor(values)))
    else:
        integer = min(float(np.mean(some == np.floor(some))), 1.0 - 1.0 / values.size)
    large = np.abs(some) >= 100.0
    tens = np.mod(some[large], 10.0) == 0.0
    return _Wholes(
        integer,
        float(np.mean(np.mod(some, 0.5) == 0.0)),
        float(tens.mean()) if tens.size else 0.0,
        float(large.mean()),
    )


def hill(ordered: NDArray[np.float64], median: float, most: int) -> float | None:
    """Return Hill's tail index of the ``most`` values furthest from the median (Hill 1975).

    None if it is unclear.
    """
    if ordered.size < FEWEST_FOR_TAIL:
        return None
    ends = np.concatenate((ordered[: most + 1], ordered[-most - 1 :]))
    with np.errstate(over="ignore"):
        far = np.sort(np.abs(ends - median))[-most - 1 :]
    if not far[0] > 0.0 or np.isinf(far[-1]):
        return None
    excess = float(np.log(far[1:] / far[0]).mean())
    return 1.0 / excess if excess > 0.0 else None
