"""Values in order: everything that a sort makes cheap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.measuring.fences import thin
from losspick.profiling.measuring.inner import inner

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Distinct values up to which each one's count is kept.
MOST_DISTINCT = 1_000

#: Values kept for whatever needs more than numbers (families, parameters, the sanity values).
SAMPLE_SIZE = 20_000

#: Rows up to which engines hand a column over; of a longer one all choose the sample alike.
MOST_HELD_ROWS = 5_000_000


@dataclass(frozen=True, slots=True)
class Ordered:
    """Values in order, with the weight of each and the sums of weights up to each."""

    values: NDArray[np.float64]
    weights: NDArray[np.float64] | None

    @property
    def total(self) -> float:
        """Summed weight; the number of values without weights."""
        return float(self.values.size if self.weights is None else self.weights.sum())

    def share(self, start: int, stop: int) -> float:
        """Return the share of the values from rank ``start`` to before ``stop``."""
        if self.weights is None:
            return (stop - start) / self.values.size
        return float(self.weights[start:stop].sum()) / self.total

    def mean_of(self, terms: NDArray[np.float64]) -> float:
        """Return the mean of one term a value."""
        if self.weights is None:
            return float(terms.mean())
        return inner(terms, self.weights) / self.total

    def ranks(self, levels: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the fractional ranks of quantile levels in [0, 1]."""
        if self.weights is None:
            return levels * (self.values.size - 1)
        middles = np.cumsum(self.weights) - self.weights / 2.0
        span = middles[-1] - middles[0]
        places = middles[0] + levels * span
        ranks: NDArray[np.float64] = np.interp(places, middles, np.arange(self.values.size))
        return ranks

    def quantiles(self, levels: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return quantiles by linear interpolation between ranks."""
        ranks = self.ranks(levels)
        low = np.floor(ranks).astype(np.intp)
        high = np.minimum(low + 1, self.values.size - 1)
        part = ranks - low
        return self.values[low] * (1.0 - part) + self.values[high] * part

    def sample(self) -> NDArray[np.float64]:
        """Return values evenly spaced in rank (in weight, where there are weights)."""
        if self.weights is None:
            return thin(self.values, SAMPLE_SIZE)
        size = min(SAMPLE_SIZE, self.values.size)
        places = (np.arange(size) + 0.5) / size * self.total
        ranks = np.searchsorted(np.cumsum(self.weights), places)
        return self.values[np.minimum(ranks, self.values.size - 1)]


def order(values: NDArray[np.float64], weights: NDArray[np.float64] | None) -> Ordered:
    """Sort values, and their weights with them."""
    if weights is None:
        return Ordered(np.sort(values), None)
    order = np.argsort(values, kind="stable")
    return Ordered(values[order], weights[order])
