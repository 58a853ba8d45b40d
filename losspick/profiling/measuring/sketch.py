"""Measuring numbers too many to hold: batch by batch, in bounded memory.

Counts, ends and moments are exact. Quantiles come from each batch's values thinned evenly in rank,
so that their rank is off by 1/40,000 at most; they, and what is computed of them, hardly depend on
how the rows were cut into batches.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.measuring.numbers import MOST_DISTINCT
from losspick.profiling.measuring.ordered import SAMPLE_SIZE

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Rows that are measured at once.
BATCH_ROWS = 1 << 20
#: Values of each batch that are kept at both ends as they are: the tails decide on robustness.
KEPT_ENDS = 500
#: Kept values beyond which they are thinned again.
MOST_KEPT = 1 << 22
#: Different values up to which they are counted; beyond, their number is estimated from so many
#: smallest hashes, with a standard error of 0.4 % (Bar-Yossef et al. 2002).
MOST_HASHES = 1 << 16
_HASH_SPAN = 2.0**64


@dataclass(slots=True)
class Moments:
    """Count, mean and central sums, which add up (Pebay 2008)."""

    count: int = 0
    mean: float = 0.0
    second: float = 0.0
    third: float = 0.0
    fourth: float = 0.0

    def add(self, values: NDArray[np.float64]) -> None:
        """Add the values of a batch."""
        with np.errstate(over="ignore", invalid="ignore"):
            self._add(values)

    def _add(self, values: NDArray[np.float64]) -> None:
        mean = float(values.mean())
        apart = values - mean
        squares = apart * apart
        second, third = float(squares.sum()), float((squares * apart).sum())
        fourth = float((squares * squares).sum())
        a, b = self.count, values.size
        n, d = a + b, np.float64(mean - self.mean)  # overflows to infinity
        self.fourth += (
            fourth
            + d**4 * a * b * (a * a - a * b + b * b) / n**3
            + 6.0 * d * d * (a * a * second + b * b * self.second) / n**2
            + 4.0 * d * (a * third - b * self.third) / n
        )
        self.third += (
            third + d**3 * a * b * (a - b) / n**2 + 3.0 * d * (a * second - b * self.second) / n
        )
        self.second += second + d * d * a * b / n
        self.mean += d * b / n
        self.count = n


@dataclass(slots=True)
class Distinct:
    """Different values: counted while they are few, else estimated."""

    hashes: NDArray[np.uint64] = field(default_factory=lambda: np.empty(0, dtype=np.uint64))
    counts: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    full: bool = False

    def add(self, values: NDArray[np.float64], counts: NDArray[np.int64]) -> None:
        """Add different values with their counts."""
        hashes = _mixed(values)
        if self.full:
            near = hashes <= self.hashes[-1]
            hashes, counts = hashes[near], counts[near]
        both, where = np.unique(np.concatenate((self.hashes, hashes)), return_inverse=True)
        summed = np.bincount(where, np.concatenate((self.counts, counts))).astype(np.int64)
        self.full = self.full or both.size > MOST_HASHES
        self.hashes, self.counts = both[:MOST_HASHES], summed[:MOST_HASHES]

    def number(self, rows: int) -> int:
        """Return the number of different values among so many rows."""
        if not self.full:
            return self.hashes.size
        if (self.counts == 1).all():
            return rows
        return min(round((MOST_HASHES - 1) / (float(self.hashes[-1]) / _HASH_SPAN)), rows)


def _mixed(values: NDArray[np.float64]) -> NDArray[np.uint64]:
    """Hash values so that each engine and each batch gives the same (Steele et al. 2014)."""
    mixed = np.ascontiguousarray(values).view(np.uint64) + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


@dataclass(slots=True)
class Sketch:
    """What is kept of finite values that were seen batch by batch.

    Attributes:
        moments: Their moments.
        distinct: Their different values.
        zeros: Number of zeros.
        negatives: Number of values below zero.
        wholes: Number of whole numbers.
        levels: The different values and their counts; None once they are more than a thousand.
        kept: Values and the number of rows that each stands for.
        increasing: They grow (or fall) from row to row.
    """

    moments: Moments = field(default_factory=Moments)
    distinct: Distinct = field(default_factory=Distinct)
    zeros: int = 0
    negatives: int = 0
    wholes: int = 0
    levels: dict[float, int] | None = field(default_factory=dict)
    kept: list[tuple[NDArray[np.float64], NDArray[np.float64]]] = field(default_factory=list)
    lowest: dict[float, int] = field(default_factory=dict)
    highest: dict[float, int] = field(default_factory=dict)
    rising: bool = True
    falling: bool = True
    last: float | None = None

    def add(self, values: NDArray[np.float64]) -> None:
        """Add the finite values of a batch, in the order of their rows."""
        if not values.size:
            return
        self._follow(values)
        self.moments.add(values)
        self.wholes += int(np.count_nonzero(values == np.floor(values)))
        ordered = np.sort(values)
        zero_from, zero_to = (
            np.searchsorted(ordered, 0.0, "left"),
            np.searchsorted(ordered, 0.0, "right"),
        )
        self.negatives += int(zero_from)
        self.zeros += int(zero_to - zero_from)
        starts = np.concatenate(([0], np.flatnonzero(ordered[1:] != ordered[:-1]) + 1))
        counts = np.diff(np.append(starts, ordered.size)).astype(np.int64)
        different = ordered[starts]
        self.distinct.add(different, counts)
        self._count(different, counts)
        self._keep(ordered)

    def _follow(self, values: NDArray[np.float64]) -> None:
        if self.last is not None:
            self.rising = self.rising and bool(values[0] > self.last)
            self.falling = self.falling and bool(values[0] < self.last)
        self.rising = self.rising and bool((values[1:] > values[:-1]).all())
        self.falling = self.falling and bool((values[1:] < values[:-1]).all())
        self.last = float(values[-1])

    def _count(self, values: NDArray[np.float64], counts: NDArray[np.int64]) -> None:
        for ends, part in ((self.lowest, slice(0, 2)), (self.highest, slice(-2, None))):
            _sum_up(ends, values[part], counts[part])
        self.lowest = dict(sorted(self.lowest.items())[:2])
        self.highest = dict(sorted(self.highest.items())[-2:])
        if self.levels is None or values.size > MOST_DISTINCT:
            self.levels = None
            return
        _sum_up(self.levels, values, counts)
        if len(self.levels) > MOST_DISTINCT:
            self.levels = None

    def _keep(self, ordered: NDArray[np.float64]) -> None:
        if ordered.size <= SAMPLE_SIZE:
            self.kept.append((ordered, np.ones(ordered.size)))
        else:
            middle = ordered[KEPT_ENDS:-KEPT_ENDS]
            each = middle.size / SAMPLE_SIZE
            ranks = ((np.arange(SAMPLE_SIZE) + 0.5) * each).astype(np.intp)
            weights = np.ones(SAMPLE_SIZE + 2 * KEPT_ENDS)
            weights[KEPT_ENDS:-KEPT_ENDS] = each
            parts = (ordered[:KEPT_ENDS], middle[ranks], ordered[-KEPT_ENDS:])
            self.kept.append((np.concatenate(parts), weights))
        if sum(values.size for values, _ in self.kept) > MOST_KEPT:
            thinned = self.evenly(MOST_KEPT // 2)
            weights = np.full(thinned.size, self.moments.count / thinned.size)
            self.kept = [(thinned, weights)]

    def evenly(self, most: int) -> NDArray[np.float64]:
        """Return values evenly spaced in rank, both ends included."""
        values = np.concatenate([values for values, _ in self.kept])
        weights = np.concatenate([weights for _, weights in self.kept])
        order = np.argsort(values, kind="stable")
        values, ranks = values[order], np.cumsum(weights[order])
        places = (np.arange(most) + 0.5) * (ranks[-1] / most)
        found: NDArray[np.float64] = values[
            np.minimum(np.searchsorted(ranks, places), values.size - 1)
        ]
        found[0], found[-1] = values[0], values[-1]
        return found


def _sum_up(
    known: dict[float, int], values: NDArray[np.float64], counts: NDArray[np.int64]
) -> None:
    for value, count in zip(values.tolist(), counts.tolist(), strict=True):
        known[value] = known.get(value, 0) + count
