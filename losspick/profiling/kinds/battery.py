"""Other columns that take the very values of the target: items of one scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.core.vocabulary import Kind
from losspick.profiling.column import Storage
from losspick.profiling.kinds.clues import tokens
from losspick.profiling.kinds.evidence import Clue
from losspick.profiling.kinds.neighbourhood import same_codes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from losspick.profiling.column import Column
    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

#: Codes of unlike things often share a short range; five levels and more hardly ever, nor do four
#: in so many other columns.
FEWEST_LEVELS, MOST_LEVELS = 5, 11
FEWEST_OF_FEW: Final = 4

#: Levels of a scale that nobody chose; with more, a code for no answer may stand apart.
MOST_UNUSED: Final = 1

#: So many other columns with the same range are no chance.
FEWEST_ALIKE: Final = 2

#: Where more of the rows are zero, columns may tally things that are all rare.
RARE: Final = 0.5

#: Unless there are so many of them, and they are so many of all: tallies of things end at unlike
#: numbers.
MANY_ALIKE: Final = 8
MOSTLY_ALIKE: Final = 0.4

#: Larger tables are left alone: the reading would cost more than it tells.
MOST_CELLS: Final = 1_000_000

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Beside:
    """The other columns of a table.

    Attributes:
        count: Their number.
        read: Reads them, and the target with them, so that their rows agree; called only where
            values could settle something.
    """

    count: int
    read: Callable[[], Sequence[Column]]


def battery_clues(summary: Summary, beside: Beside | None) -> Iterator[Clue]:
    """Yield what columns say that have the same lowest and highest whole number."""
    n = summary.numbers
    if n is None or beside is None or not _few_levels(n):
        return
    if beside.count < FEWEST_ALIKE or summary.rows * beside.count > MOST_CELLS:
        return
    columns = [c for c in beside.read() if c.name != summary.name and c.numbers is not None]
    alike = [column.name for column in columns if _is_alike(column, summary.name, n)]
    rare = n.zero_share > RARE and len(alike) < max(MANY_ALIKE, MOSTLY_ALIKE * len(columns))
    levels = n.maximum - n.minimum + 1
    if len(alike) >= (FEWEST_ALIKE if levels >= FEWEST_LEVELS else FEWEST_OF_FEW):
        yield Clue(
            f"{len(alike)} other columns ({', '.join(alike[:_SHOWN])}"
            f"{', ...' * (len(alike) > _SHOWN)}) hold whole numbers from {n.minimum:.0f} to "
            f"{n.maximum:.0f}, too: items of one scale",
            {Kind.ORDINAL: 1.0} if rare else {Kind.ORDINAL: 3.0, Kind.COUNT: -1.0},
        )


def _few_levels(n: Numbers) -> bool:
    span = n.maximum - n.minimum + 1
    return n.whole and FEWEST_LEVELS - 1 <= span <= MOST_LEVELS and n.distinct >= span - MOST_UNUSED


def _is_alike(column: Column, name: str, n: Numbers) -> bool:
    if column.storage is not Storage.NUMBERS or column.numbers is None or column.percent:
        return False
    values = column.numbers[~np.isnan(column.numbers)]
    if not values.size or _stem(column.name) == _stem(name) or same_codes(name, column.name):
        return False
    same = float(values.min()) == n.minimum and float(values.max()) == n.maximum
    return same and bool((values == np.floor(values)).all())


def _stem(name: str) -> tuple[str, ...]:
    """Return a name without the years in it: the same thing of several years is no scale."""
    parts = tokens(name)
    years = tuple(part for part in parts if part.isdigit() and len(part) == 4)
    return tuple(part for part in parts if part not in years) if years else (name,)
