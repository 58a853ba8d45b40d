"""Distinct values and how often each occurs: exactly of a few, from the sample of many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.measuring.numbers import Numbers

    Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Values in order and the number of observations of each.

    Attributes:
        values: Distinct values in ascending order.
        counts: How many of ``size`` observations each has; with weights no whole numbers.
    """

    values: Array
    counts: Array

    @property
    def size(self) -> float:
        """Number of observations that were tallied, at most the rows."""
        return float(self.counts.sum())

    def where(self, keep: NDArray[np.bool_]) -> Tally:
        """Return the tally of some of the values."""
        return Tally(self.values[keep], self.counts[keep])


def tally(numbers: Numbers) -> Tally:
    """Count the distinct values, or those of the sample; weighted counts sum to the rows."""
    if numbers.values:
        weights = np.asarray(numbers.weights)
        return Tally(np.asarray(numbers.values), weights * (numbers.rows / weights.sum()))
    values, counts = np.unique(np.asarray(numbers.sample), return_counts=True)
    return Tally(values, counts.astype(np.float64))


def quartile_range(tallied: Tally) -> float:
    """Return the distance between the quartiles."""
    below = np.cumsum(tallied.counts) / tallied.size
    low, high = tallied.values[np.searchsorted(below, (0.25, 0.75))]
    return float(high - low)
