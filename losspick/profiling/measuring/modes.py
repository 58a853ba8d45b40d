"""How many peaks the values have, counting only valleys that chance does not dig."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.measuring.inner import inner
from losspick.profiling.measuring.tallied import Tally, quartile_range

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

#: Points of the density estimate, and how far the outermost values reach into it.
POINTS, TRIMMED = 512, 0.005

#: Observations below which valleys are not told from chance.
FEWEST = 100

#: A valley counts where its rows are this part of the lower peak's at most, surely.
DEEP, SURELY = 0.75, 4.5


@dataclass(frozen=True, slots=True)
class Modes:
    """Peaks of a density.

    Attributes:
        places: Where they are, in ascending order.
        separation: Distance of the two highest over the spread within each side of the valley
            (Ashman, Bird & Zepf 1994); above 2 they are clearly apart. None for a single peak.
    """

    places: tuple[float, ...]
    separation: float | None


def modes(tallied: Tally, grain: float | None, *, logs: bool = False) -> Modes | None:
    """Find the peaks of a kernel estimate whose valleys hold far fewer rows than both sides.

    Any density with one peak, however skewed, has at least as many rows in a window between two
    others as in the emptier of them: a valley that surely has fewer is evidence of two peaks.

    Args:
        tallied: Values and counts.
        grain: The step to which values are rounded or heaped; nothing finer is looked at.
        logs: Look at the logarithms of positive values; the peaks are given as values all the same.
    """
    spread = quartile_range(tallied)
    if tallied.size < FEWEST or spread <= 0.0:
        return None
    cells = _cells(tallied, grain, logs=logs)
    spread = quartile_range(cells.middles)
    low, high = _ends(cells.middles)
    if spread <= 0.0 or not high > low:
        return None
    width = 0.9 * (spread / 1.349) * tallied.size**-0.2
    width = max(width, cells.usual_width, (high - low) / POINTS * 2.0)
    grid = np.linspace(low - 3 * width, high + 3 * width, POINTS)
    smooth = _density(cells.middles, grid, width)
    peaks = _kept(cells, grid, smooth, width)
    places = np.exp(grid[peaks]) if logs else grid[peaks]
    return Modes(tuple(places.tolist()), _separation(cells.middles, grid, smooth, peaks))


@dataclass(frozen=True, slots=True, eq=False)
class _Cells:
    """Rows spread evenly over the cells of their grain, so that windows cut none unfairly."""

    middles: Tally
    knots: Array
    below: Array

    @property
    def usual_width(self) -> float:
        """Width of a cell in the denser half of the values; 0 without a grain."""
        first = int(np.searchsorted(np.cumsum(self.middles.counts), 0.25 * self.middles.size))
        return float(self.knots[2 * first + 1] - self.knots[2 * first])

    def rows(self, place: float, half: float) -> float:
        """Return the rows within ``half`` of a place."""
        ends = np.interp((place - half, place + half), self.knots, self.below)
        return float(ends[1] - ends[0])


def _cells(tallied: Tally, grain: float | None, *, logs: bool) -> _Cells:
    values, counts, half = tallied.values, tallied.counts, (grain or 0.0) / 2.0
    if grain:
        steps, at = np.unique(np.rint(values / grain), return_inverse=True)
        values, counts = steps * grain, np.bincount(at, counts).astype(np.float64)
    if logs:
        values = np.maximum(values, np.max((half, tallied.values[0] / 2.0)))
    knots = np.column_stack((values - half * 0.999, values + half * 0.999)).ravel()
    if logs:
        knots, values = np.log(np.maximum(knots, tallied.values[0] / 4.0)), np.log(values)
    after = np.cumsum(counts)
    below = np.column_stack((after - counts, after)).ravel()
    return _Cells(Tally(values, counts), knots, below)


def _ends(tallied: Tally) -> tuple[float, float]:
    below = np.cumsum(tallied.counts) / tallied.size
    low, high = np.searchsorted(below, (TRIMMED, 1.0 - TRIMMED))
    return float(tallied.values[low]), float(tallied.values[min(high, tallied.values.size - 1)])


def _density(tallied: Tally, grid: Array, width: float) -> Array:
    """Return a kernel estimate on the grid, from counts in its cells."""
    step = float(grid[1] - grid[0])
    inside = (tallied.values >= grid[0]) & (tallied.values <= grid[-1])
    at = np.rint((tallied.values[inside] - grid[0]) / step).astype(np.intp)
    cells = np.bincount(at, tallied.counts[inside], POINTS)
    reach = min(POINTS // 2 - 1, max(1, math.ceil(4.0 * width / step)))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) * step / width) ** 2)
    smooth: Array = np.convolve(cells, kernel / kernel.sum(), "same")
    return smooth


def _kept(cells: _Cells, grid: Array, smooth: Array, width: float) -> list[int]:
    """Return the peaks, merged over every valley that could be chance, the shallowest first."""
    rising = np.diff(smooth) > 0
    peaks = (np.flatnonzero(rising[:-1] & ~rising[1:]) + 1).tolist()
    while len(peaks) > 1:
        scores = [_chance(cells, grid, smooth, pair, width) for pair in _pairs(peaks)]
        worst = int(np.argmax(scores))
        if scores[worst] <= 0.0:
            break
        left, right = peaks[worst], peaks[worst + 1]
        peaks.remove(left if smooth[left] < smooth[right] else right)
    return peaks or [int(smooth.argmax())]


def _pairs(peaks: list[int]) -> list[tuple[int, int]]:
    return list(itertools.pairwise(peaks))


def _valley(smooth: Array, pair: tuple[int, int]) -> int:
    return pair[0] + int(np.argmin(smooth[pair[0] : pair[1] + 1]))


def _chance(
    cells: _Cells, grid: Array, smooth: Array, pair: tuple[int, int], width: float
) -> float:
    """Return how far a valley is from being sure; 0 or less if it is."""
    valley = float(grid[_valley(smooth, pair)])
    sides = [float(grid[at]) for at in pair]
    half = max(width, 0.25 * min(valley - sides[0], sides[1] - valley))
    bottom = cells.rows(valley, half)
    peak = min(cells.rows(side, half) for side in sides)
    sure = (peak - bottom) / math.sqrt(max(peak + bottom, 1.0))
    return max(bottom - DEEP * peak, SURELY - sure)


def _separation(tallied: Tally, grid: Array, smooth: Array, peaks: list[int]) -> float | None:
    if len(peaks) < 2:
        return None
    first, second = sorted(sorted(peaks, key=lambda at: -float(smooth[at]))[:2])
    cut = float(grid[_valley(smooth, (first, second))])
    below = tallied.values <= cut
    within = math.sqrt((_variance(tallied.where(below)) + _variance(tallied.where(~below))) / 2.0)
    return float(grid[second] - grid[first]) / within if within > 0.0 else None


def _variance(tallied: Tally) -> float:
    """Return the variance, the outermost values drawn in."""
    values = np.clip(tallied.values, *_ends(tallied))
    mean = inner(values, tallied.counts) / tallied.size
    return inner((values - mean) ** 2, tallied.counts) / tallied.size
