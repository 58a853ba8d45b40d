"""The few cells that alone decide of which kind a target is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.core.numbers import number
from losspick.core.profile import ProfileWarning
from losspick.core.vocabulary import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from losspick.profiling.column import Column

#: So many cells, and this share of the rows, are a handful beside the rest.
MOST_CELLS: Final = 10
MOST_SHARE: Final = 0.01

#: Below such a skewness the few may be the tail of numbers that lie on both sides of 0.
LEAST_SKEWNESS: Final = 1.0

_SHOWN = 3


def few_negatives(column: Column, kind: Kind) -> Iterator[ProfileWarning]:
    """Yield which rows make amounts signed numbers, where they are a handful."""
    if kind is not Kind.CONTINUOUS or column.numbers is None:
        return
    below = np.flatnonzero(column.numbers < 0.0)
    rest = column.numbers[column.numbers >= 0.0]
    if not 0 < below.size <= min(MOST_CELLS, MOST_SHARE * rest.size) or not _skewed(rest):
        return
    rows = () if column.unordered else tuple((below[:MOST_CELLS] + 1).tolist())
    shown = [number(column.numbers[at]) for at in below[:_SHOWN]]
    if rows:
        shown = [f"row {at + 1}: {value}" for at, value in zip(below, shown, strict=False)]
    more = ", ..." * (below.size > _SHOWN)
    one = below.size == 1
    yield ProfileWarning(
        "few-negatives",
        f"{below.size} {'value' if one else 'values'} below 0 ({', '.join(shown)}{more}) "
        f"{'makes' if one else 'make'} {column.name!r} signed numbers; the other {rest.size:,} are "
        f"amounts: if {'it is a refund or slip' if one else 'these are refunds or slips'}, profile "
        "without",
        rows,
    )


def _skewed(values: NDArray[np.float64]) -> bool:
    spread = float(values.std())
    if not np.isfinite(spread) or spread == 0.0:
        return False
    return float((((values - values.mean()) / spread) ** 3).mean()) >= LEAST_SKEWNESS
