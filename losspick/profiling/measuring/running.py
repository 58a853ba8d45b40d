"""Moments that grow batch by batch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.measuring.inner import inner

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(slots=True)
class RunningMoments:
    """Count, mean and central sums, which add up (Pebay 2008)."""

    count: int = 0
    mean: float = 0.0
    second: float = 0.0
    third: float = 0.0
    fourth: float = 0.0

    def add(self, values: NDArray[np.float64]) -> None:
        """Add the values of a batch."""
        with np.errstate(over="ignore", invalid="ignore"):
            mean = float(values.mean())
            apart = values - mean
            squares = apart * apart
            powers = float(squares.sum()), inner(squares, apart), inner(squares, squares)
        self.merge(RunningMoments(values.size, mean, *powers))

    def merge(self, other: RunningMoments) -> None:
        """Add the moments of other values."""
        with np.errstate(over="ignore", invalid="ignore"):
            self._merge(other)

    def _merge(self, other: RunningMoments) -> None:
        second, third = other.second, other.third
        a, b = self.count, other.count
        n, d = a + b, np.float64(other.mean - self.mean)  # overflows to infinity
        self.fourth += (
            other.fourth
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
