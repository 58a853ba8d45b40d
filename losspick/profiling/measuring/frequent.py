"""Values that make up a thousandth of the rows or more: found in one pass, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]
    Counts = NDArray[np.int64]

#: A value is frequent from one row in so many ...
FREQUENT = 1_000
#: ... and is watched from the first batch on of which it makes up one row in so many. A frequent
#: value must do so in some batch.
_WATCHED = 2_000


@dataclass(slots=True)
class Frequent:
    """The rows of values that may turn out to be frequent.

    Attributes:
        values: Watched values in ascending order.
        counts: Their rows since they are watched.
        missed: What they may have had before, at most.
        rows: Rows seen in all.
    """

    values: Array = field(default_factory=lambda: np.empty(0))
    counts: Counts = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    missed: Array = field(default_factory=lambda: np.empty(0))
    rows: int = 0

    def add(self, values: Array, counts: Counts) -> None:
        """Add a batch: its different values in ascending order, with their counts."""
        size = int(counts.sum())
        many = counts * _WATCHED >= size
        here = Frequent(values[many], counts[many], np.zeros(int(many.sum())), size)
        self._count(values, counts)
        self._take_over(here)

    def merge(self, other: Frequent) -> None:
        """Add what another has watched in rows of its own."""
        fresh = ~np.isin(self.values, other.values)
        missed = self.missed.copy()
        missed[fresh] += other.rows / _WATCHED
        places = np.searchsorted(self.values, other.values)
        known = _found(self.values, places, other.values)
        self.counts[places[known]] += other.counts[known]
        missed[places[known]] += other.missed[known]
        self.missed = missed
        self._take_over(other)

    def _count(self, values: Array, counts: Counts) -> None:
        places = np.searchsorted(values, self.values)
        known = _found(values, places, self.values)
        self.counts[known] += counts[places[known]]

    def _take_over(self, other: Frequent) -> None:
        """Watch what was not watched so far, and no longer what can't be frequent."""
        new = ~np.isin(other.values, self.values)
        values = np.concatenate((self.values, other.values[new]))
        counts = np.concatenate((self.counts, other.counts[new]))
        missed = np.concatenate((self.missed, other.missed[new] + self.rows / _WATCHED))
        self.rows += other.rows
        order = np.argsort(values, kind="stable")
        order = order[(counts + missed)[order] * _WATCHED >= self.rows]
        self.values, self.counts, self.missed = values[order], counts[order], missed[order]

    def unsure(self) -> Array:
        """Return the values whose rows have to be counted again, as some may have been missed."""
        possible = (self.counts + self.missed) * FREQUENT >= self.rows
        return self.values[possible & (self.missed > 0.0)]

    def settle(self, values: Array, counts: Counts) -> None:
        """Take what was counted again."""
        places = np.searchsorted(self.values, values)
        self.counts[places], self.missed[places] = counts, 0.0

    def certain(self) -> tuple[Array, Counts]:
        """Return the frequent values and their rows, once all are settled."""
        many = (self.missed == 0.0) & (self.counts * FREQUENT >= self.rows)
        return self.values[many], self.counts[many]


def _found(values: Array, places: NDArray[np.intp], wanted: Array) -> NDArray[np.bool_]:
    """Tell which of the places at which values were looked up hold them."""
    if not values.size:
        return np.zeros(wanted.size, dtype=np.bool_)
    found: NDArray[np.bool_] = values[np.minimum(places, values.size - 1)] == wanted
    return found
