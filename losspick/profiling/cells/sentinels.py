"""Numbers that stand for "missing", such as -999: found, read so where that is sure, and told."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from losspick.profiling.column import Column

#: What people write for "missing": nines or eights, or the limits of an integer type.
_KNOWN = re.compile(r"-?(9{2,}|8{2,})|32767|-32768|65535|2147483647|-2147483648")
#: A known sentinel lies this many ranges of the other values away from them ...
_FAR_RANGES = 1.0
#: ... and any other repeated value this many.
_VERY_FAR_RANGES = 5.0
#: Times that an isolated value must stand in the column; a known one below zero, where nothing
#: else is, needs fewer.
_REPEATED = 3
_REPEATED_IF_SURE = 2
#: Other values, and distinct ones, that must be there before a value can be called isolated.
_FEWEST_OTHERS = 20
_FEWEST_DISTINCT = 10


def without_sentinels(column: Column, na_values: Sequence[str]) -> Column:
    """Read sure sentinels as missing, and doubt the others.

    A sentinel is sure if people write it for "missing", and it is the only negative value. Where
    the user names missing values, only those are missing.
    """
    numbers = column.numbers
    if numbers is None or na_values or np.isnan(numbers).all():
        return column
    for end in (float(np.nanmin(numbers)), float(np.nanmax(numbers))):
        column = _judged(column, numbers, end)
    return column


def _judged(column: Column, numbers: NDArray[np.float64], end: float) -> Column:
    rows = int(np.count_nonzero(numbers == end))
    if rows < _REPEATED_IF_SURE:
        return column
    others = numbers[np.isfinite(numbers) & (numbers != end)]
    if others.size < _FEWEST_OTHERS:
        return column
    low, high = float(others.min()), float(others.max())
    known = _KNOWN.fullmatch(f"{end:.0f}") is not None
    sure = known and end < 0.0 <= low
    if not sure and (rows < _REPEATED or not _stands_out(end, low, high, known=known)):
        return column
    if np.unique(others).size < _FEWEST_DISTINCT:
        return column  # codes of classes
    if sure:
        return _taken_out(column, numbers, end, rows)
    doubt = (
        f"{rows:,} rows hold {end:g}, far outside the other values ({low:g} to {high:g}): if it "
        f"means missing, say so with --na-values {end:g}"
    )
    return replace(column, doubts=(*column.doubts, doubt))


def _stands_out(end: float, low: float, high: float, *, known: bool) -> bool:
    width, gap = high - low, max(low - end, end - high)
    if not (0 < width < np.inf and gap < np.inf):
        return False
    return gap > (_FAR_RANGES if known else _VERY_FAR_RANGES) * width


def _taken_out(column: Column, numbers: NDArray[np.float64], end: float, rows: int) -> Column:
    numbers[numbers == end] = np.nan
    doubt = (
        f"{end:g}, the only negative value, was taken for a mark of missing values in {rows:,} "
        "rows; --na-values '' keeps it"
    )
    return replace(
        column,
        missing_words=(*column.missing_words, (f"{end:g}", rows)),
        doubts=(*column.doubts, doubt),
    )
