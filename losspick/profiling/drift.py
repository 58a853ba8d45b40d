"""Drift along the order of the rows: parts of the table whose targets differ beyond chance."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from losspick.profiling.measuring.families import SAFE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

#: The rows are cut into ten parts; of each, rows evenly spaced are looked at.
PARTS, OF_A_PART = 10, 2_000

#: Rows below which parts are too small to compare.
FEWEST = 100

#: Classes whose shares are compared.
MOST_CLASSES = 1_000

#: Range of ten standard normal values that chance exceeds once in a hundred times.
RANGE_BY_CHANCE = 5.16

#: Standard errors by which a class share of one of many parts must be off.
SHARE_ERRORS = 3.9


@dataclass(frozen=True, slots=True)
class Drift:
    """The difference between two parts of the rows, and what chance makes of it.

    Attributes:
        size: In robust standard deviations; of classes the largest difference of a class share.
        chance: Size that the same values in random order exceed once in a hundred times.
        low: First and last row of the part with the least, the first row being 1.
        high: First and last row of the part with the most.
        levels: Mean (or share of the class) of the two parts.
    """

    size: float
    chance: float
    low: tuple[int, int]
    high: tuple[int, int]
    levels: tuple[float, float]

    @property
    def sure(self) -> bool:
        """Tell whether chance is no explanation."""
        return self.size > 1.25 * self.chance


def drift_of_numbers(parts: Sequence[Array], total: int) -> Drift | None:
    """Compare the means of ten parts of the rows, values beyond the outer percents drawn in.

    Args:
        parts: Values of each part, NaN where missing.
        total: All rows.
    """
    seen = [part[~np.isnan(part)] for part in parts]
    if total < FEWEST or min(map(len, seen)) < FEWEST // PARTS // 2:
        return None
    low, high = np.quantile(np.concatenate(seen), (0.01, 0.99))
    if not max(-low, high) < SAFE[1]:
        return None
    drawn_in = [np.clip(part, low, high) for part in seen]
    spread = float(np.concatenate(drawn_in).std())
    if not spread > 0.0 or not math.isfinite(spread):
        return None
    means = np.array([float(part.mean()) for part in drawn_in])
    rows = len(seen) / sum(1.0 / len(part) for part in seen)
    size = float(means.max() - means.min()) / spread
    return _between(total, means, size, RANGE_BY_CHANCE / math.sqrt(rows))


def drift_of_classes(parts: Sequence[NDArray[Any]], total: int) -> tuple[Drift, Any] | None:
    """Compare the shares of each class in ten parts of the rows; return the class as well.

    Args:
        parts: Classes of each part as numbers; NaN or -1 of an integer type where missing.
        total: All rows.
    """
    whole = parts[0].dtype.kind == "i"
    seen = [part[part >= 0] if whole else part[~np.isnan(part)] for part in parts]
    if total < FEWEST or min(map(len, seen)) < FEWEST // PARTS // 2:
        return None
    labels, codes = np.unique(np.concatenate(seen), return_inverse=True)
    classes = labels.size
    if not 2 <= classes <= MOST_CLASSES:
        return None
    seen = np.split(codes, np.cumsum([part.size for part in seen])[:-1])
    shares = np.array([np.bincount(part, minlength=classes) / part.size for part in seen])
    ranges = shares.max(axis=0) - shares.min(axis=0)
    overall = shares.mean(axis=0)
    rows = len(seen) / sum(1.0 / len(part) for part in seen)
    errors = np.sqrt(np.maximum(overall * (1.0 - overall), 1.0 / rows) / rows)
    index = int(np.argmax(ranges / errors))
    many = SHARE_ERRORS + math.log1p(classes) / 2.0  # the most striking of many classes is chosen
    chance = max(RANGE_BY_CHANCE, many) * float(errors[index])
    found = _between(total, shares[:, index], float(ranges[index]), chance)
    return found, labels[index]


def parts_of(rows: NDArray[Any]) -> tuple[NDArray[Any], ...]:
    """Return what is looked at of each of ten parts of the rows."""
    return tuple(rows[part] for part in places(rows.size))


def places(total: int) -> tuple[slice, ...]:
    """Return where in so many rows is looked, for each of ten parts."""
    starts = _starts(total)
    return tuple(
        slice(start, stop, max(1, (stop - start) // OF_A_PART))
        for start, stop in itertools.pairwise(starts)
    )


def _starts(total: int) -> list[int]:
    return [at * (total // PARTS) + min(at, total % PARTS) for at in range(PARTS + 1)]


def _between(rows: int, levels: Array, size: float, chance: float) -> Drift:
    starts = _starts(rows)
    low, high = int(levels.argmin()), int(levels.argmax())
    return Drift(
        size,
        chance,
        (starts[low] + 1, starts[low + 1]),
        (starts[high] + 1, starts[high + 1]),
        (float(levels[low]), float(levels[high])),
    )
