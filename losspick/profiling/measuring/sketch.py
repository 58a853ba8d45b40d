"""Measuring numbers too many to hold: batch by batch, in bounded memory.

Counts, ends and moments are exact. Quantiles come from each batch's values thinned evenly in rank,
so that their rank is off by 1/40,000 at most; they hardly depend on how the rows were cut into
batches. The sample does not depend on it at all, see ``sampled.py``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.measuring.distinct import Distinct
from losspick.profiling.measuring.frequent import Frequent
from losspick.profiling.measuring.ordered import MOST_DISTINCT, SAMPLE_SIZE
from losspick.profiling.measuring.running import RunningMoments

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Rows that are measured at once.
BATCH_ROWS = 1 << 20
#: Values of each batch that are kept at both ends as they are: the tails decide on robustness.
KEPT_ENDS = 500
#: Kept values beyond which they are thinned again.
MOST_KEPT = 1 << 22


@dataclass(slots=True)
class Sketch:
    """What is kept of finite values that were seen batch by batch.

    Attributes:
        moments: Their moments.
        distinct: Their different values.
        frequent: Those of them that many rows hold.
        zeros: Number of zeros.
        negatives: Number of values below zero.
        wholes: Number of whole numbers.
        levels: The different values and their counts; None once they are more than a thousand.
        kept: Values and the number of rows that each stands for.
        lowest: The two lowest values and their counts.
        highest: The two highest values and their counts.
        rising: They grow from row to row.
        falling: They fall from row to row.
        first: The first value.
        last: The last value so far.
    """

    moments: RunningMoments = field(default_factory=RunningMoments)
    distinct: Distinct = field(default_factory=Distinct)
    frequent: Frequent = field(default_factory=Frequent)
    zeros: int = 0
    negatives: int = 0
    wholes: int = 0
    levels: dict[float, int] | None = field(default_factory=dict)
    kept: list[tuple[NDArray[np.float64], NDArray[np.float64]]] = field(default_factory=list)
    lowest: dict[float, int] = field(default_factory=dict)
    highest: dict[float, int] = field(default_factory=dict)
    rising: bool = True
    falling: bool = True
    first: float | None = None
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
        self.frequent.add(different, counts)
        self._count(different, counts)
        self._keep(ordered)

    def merge(self, below: Sketch) -> None:
        """Add what was seen of the rows below."""
        if below.first is None:
            return
        self._order(below.first, rising=below.rising, falling=below.falling)
        self.last = below.last
        self.moments.merge(below.moments)
        self.distinct.merge(below.distinct)
        self.frequent.merge(below.frequent)
        self.zeros += below.zeros
        self.negatives += below.negatives
        self.wholes += below.wholes
        self._sum_ends(below.lowest, below.highest)
        if below.levels is None:
            self.levels = None
        self._sum_levels(below.levels or {})
        self.kept += below.kept
        self._thin()

    def _follow(self, values: NDArray[np.float64]) -> None:
        rising = bool((values[1:] > values[:-1]).all())
        falling = bool((values[1:] < values[:-1]).all())
        self._order(float(values[0]), rising=rising, falling=falling)
        self.last = float(values[-1])

    def _order(self, first: float, *, rising: bool, falling: bool) -> None:
        """Follow the order of the rows on to those that begin with a value."""
        if self.first is None or self.last is None:
            self.first, self.rising, self.falling = first, rising, falling
        else:
            self.rising = self.rising and rising and first > self.last
            self.falling = self.falling and falling and first < self.last

    def _count(self, values: NDArray[np.float64], counts: NDArray[np.int64]) -> None:
        self._sum_ends(_pairs(values[:2], counts[:2]), _pairs(values[-2:], counts[-2:]))
        if values.size > MOST_DISTINCT:
            self.levels = None
        elif self.levels is not None:
            self._sum_levels(_pairs(values, counts))

    def _sum_ends(self, lowest: dict[float, int], highest: dict[float, int]) -> None:
        self.lowest = dict(sorted(_summed(self.lowest, lowest).items())[:2])
        self.highest = dict(sorted(_summed(self.highest, highest).items())[-2:])

    def _sum_levels(self, more: dict[float, int]) -> None:
        if self.levels is not None:
            self.levels = _summed(self.levels, more)
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
        self._thin()

    def _thin(self) -> None:
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


def _pairs(values: NDArray[np.float64], counts: NDArray[np.int64]) -> dict[float, int]:
    return dict(zip(values.tolist(), counts.tolist(), strict=True))


def _summed(known: dict[float, int], more: dict[float, int]) -> dict[float, int]:
    return {value: known.get(value, 0) + more.get(value, 0) for value in (*known, *more)}
