"""Different values and their rows: all of them while they are few, else those of smallest hash."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Different values up to which they are counted; beyond, their number is estimated from so many
#: smallest hashes, with a standard error of 0.4 % (Bar-Yossef et al. 2002).
MOST_HASHES = 1 << 16
_HASH_SPAN = 2.0**64


@dataclass(slots=True)
class Distinct:
    """Different values, counted while they are few, else those of smallest hash with their rows.

    A hash that is among the smallest in the end was among them from its first row on, so that all
    its rows are counted: what is kept depends on the values alone, not on their order or batches.

    Attributes:
        hashes: In ascending order.
        values: The value behind each hash.
        counts: Its rows.
        full: There are more different values than are kept.
    """

    hashes: NDArray[np.uint64] = field(default_factory=lambda: np.empty(0, dtype=np.uint64))
    values: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))
    counts: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    full: bool = False

    def add(self, values: NDArray[np.float64], counts: NDArray[np.int64]) -> None:
        """Add different values with their counts."""
        hashes = mixed(values)
        if self.full:
            near = hashes <= self.hashes[-1]
            hashes, values, counts = hashes[near], values[near], counts[near]
        self.merge(Distinct(hashes, values, counts))

    def merge(self, other: Distinct) -> None:
        """Add what another has kept, in any order of its hashes."""
        hashes = np.concatenate((self.hashes, other.hashes))
        values = np.concatenate((self.values, other.values))
        both, first, where = np.unique(hashes, return_index=True, return_inverse=True)
        counts = np.bincount(where, np.concatenate((self.counts, other.counts)))
        self.full = self.full or other.full or both.size > MOST_HASHES
        self.hashes, self.values = both[:MOST_HASHES], values[first[:MOST_HASHES]]
        self.counts = counts[:MOST_HASHES].astype(np.int64)

    def number(self, rows: int) -> int:
        """Return the number of different values among so many rows."""
        if not self.full:
            return self.hashes.size
        if (self.counts == 1).all():
            return rows
        return min(round((MOST_HASHES - 1) / (float(self.hashes[-1]) / _HASH_SPAN)), rows)


def mixed(values: NDArray[np.float64]) -> NDArray[np.uint64]:
    """Hash values so that each engine and each batch gives the same (Steele et al. 2014)."""
    mixed = np.ascontiguousarray(values).view(np.uint64) + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))
