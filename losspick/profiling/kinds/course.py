"""Other columns that change steadily along the numbers of a target: they are no mere codes."""

from __future__ import annotations

import math
import zlib
from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.battery import MOST_CELLS
from losspick.profiling.kinds.clues import hints
from losspick.profiling.kinds.evidence import Clue
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.measuring.along import course

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from losspick.profiling.column import Column
    from losspick.profiling.kinds.battery import Beside
    from losspick.profiling.measuring.along import Course
    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

#: More different numbers than this are hardly ever codes; more columns tell little more.
MOST_LEVELS: Final = 120
MOST_COLUMNS: Final = 24

#: Log-odds of an order or a quantity against codes, fitted with whole data sets left out: K codes
#: stand in an order by chance the less often the more of them there are.
STEADY, UNSTEADY, MOST_POINTS = 2.9, -3.0, 3.0

#: Less than this is not told.
LEAST_POINTS: Final = 0.2


def course_clues(
    summary: Summary, beside: Beside | None, numbers: Mapping[str, float] | None = None
) -> Iterator[Clue]:
    """Yield what other columns say by how they change from one number to the next.

    Args:
        summary: Of the target.
        beside: Reads all columns.
        numbers: Of levels such as "G1", where the target is text.
    """
    ends = _ends(summary.numbers, numbers)
    if beside is None or ends is None:
        return
    if not beside.count >= 1 or summary.rows * beside.count > MOST_CELLS:
        return
    found = _course(summary.name, beside.read(), numbers or {})
    if found is None:
        return
    several = found.columns / (found.columns + 1.0)  # one column may do so by chance
    points = (
        several * found.weight * (STEADY * found.steadiness * math.log(found.levels) + UNSTEADY)
    )
    points = min(max(points, -MOST_POINTS), MOST_POINTS)
    if abs(points) < LEAST_POINTS:
        return
    one = found.columns == 1
    others = "another column changes" if one else f"{found.columns} other columns change"
    along = f"from {ends[0]:.0f} to {ends[1]:.0f}, {others}"
    said = "steadily, as along an order" if points > 0 else "to and fro, as between mere codes"
    yield Clue(f"{along} {said}", {Kind.MULTICLASS: -points, Kind.UNUSABLE: max(0.0, -points)})


def _ends(n: Numbers | None, numbers: Mapping[str, float] | None) -> tuple[float, float] | None:
    """Return the lowest and the highest number, None where they could not be codes."""
    if numbers:
        return min(numbers.values()), max(numbers.values())
    return (n.minimum, n.maximum) if n is not None and _could_be_codes(n) else None


def _could_be_codes(n: Numbers) -> bool:
    return n.whole and 2 < n.distinct <= MOST_LEVELS and n.rows >= 1.5 * n.distinct


def _course(name: str, columns: Sequence[Column], numbers: Mapping[str, float]) -> Course | None:
    """Measure the course of other columns; which ones must not hang on where they stand."""
    own = [column for column in columns if column.name == name]
    if len(own) != 1:
        return None
    values = _read(own[0], numbers)
    if values is None:
        return None
    rest = sorted(
        (column for column in columns if column.name != name and _may_tell(column)),
        key=lambda column: (zlib.crc32(column.name.encode()), column.name),
    )
    return course(values, [_as_numbers(column) for column in rest[:MOST_COLUMNS]])


def _read(column: Column, numbers: Mapping[str, float]) -> NDArray[np.float64] | None:
    if column.codes is None:
        return column.numbers
    table = np.array([*(numbers.get(level.strip(), np.nan) for level in column.levels), np.nan])
    return table[column.codes]  # the code of what is missing, -1, is the last one


def _may_tell(column: Column) -> bool:
    if Hint.IDENTIFIER in hints(column.name):
        return False
    return column.numbers is not None or (column.codes is not None and len(column.levels) == 2)


def _as_numbers(column: Column) -> NDArray[np.float64]:
    if column.numbers is not None:
        return column.numbers
    assert column.codes is not None
    return np.where(column.codes < 0, np.nan, column.codes)
