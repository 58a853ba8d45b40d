"""Numbers that stand for "missing", such as -999: found, read so where that is sure, and told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.regexes import regex
from losspick.profiling.column import LOCATED, Doubt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from losspick.profiling.column import Column

#: What people write for "missing": nines or eights, or the limits of an integer type.
_KNOWN = regex(r"-?(9{2,}|8{2,})|32767|-32768|65535|2147483647|-2147483648")
#: A known sentinel lies this many ranges of the other values away from them ...
_FAR_RANGES = 1.0
#: ... and any other repeated value this many.
_VERY_FAR_RANGES = 5.0
#: Times that an isolated value must stand in the column; a known one below zero, where nothing
#: else is, needs fewer.
_REPEATED = 3
REPEATED_IF_SURE = 2
#: Other values, and distinct ones, that must be there before a value can be called isolated.
_FEWEST_OTHERS = 20
FEWEST_DISTINCT = 10


def without_sentinels(column: Column, na_values: Sequence[str]) -> Column:
    """Read sure sentinels as missing, and doubt the others.

    A sentinel is sure if people write it for "missing", and it is the only negative value. Where
    the user names the numbers that are missing, or none at all, only those are.
    """
    numbers = column.numbers
    if numbers is None or names_numbers(na_values) or np.isnan(numbers).all():
        return column
    for end in (float(np.nanmin(numbers)), float(np.nanmax(numbers))):
        column = _judged(column, numbers, end)
    return column


def names_numbers(na_values: Sequence[str]) -> bool:
    """Tell whether the user has said which numbers are missing; an empty word says that none is."""
    return any(not word.strip() or any(map(str.isdigit, word)) for word in na_values)


def _judged(column: Column, numbers: NDArray[np.float64], end: float) -> Column:
    rows = int(np.count_nonzero(numbers == end))
    if rows < REPEATED_IF_SURE:
        return column
    others = numbers[np.isfinite(numbers) & (numbers != end)]
    if others.size < _FEWEST_OTHERS:
        return column
    low, high = float(others.min()), float(others.max())
    sure = is_sure(end, low)
    if not sure and not is_doubtful(end, rows, low, high):
        return column
    if np.unique(others).size < FEWEST_DISTINCT:
        return column  # codes of classes
    seen = (*column.seen_at, (f"{end:g}", first_rows(numbers == end)))
    column = replace(column, seen_at=seen)
    if sure:
        numbers[numbers == end] = np.nan
        return taken_out(column, end, rows)
    return replace(column, doubts=(*column.doubts, doubt_about(end, rows, low, high)))


def first_rows(wanted: NDArray[np.bool_]) -> tuple[int, ...]:
    """Return the first rows (from 1) that are wanted, as many as are told of a word."""
    return tuple((np.flatnonzero(wanted)[:LOCATED] + 1).tolist())


def is_sure(end: float, low: float) -> bool:
    """Tell whether the lowest value marks missing ones, where ``low`` is the next."""
    return _KNOWN.fullmatch(f"{end:.0f}") is not None and end < 0.0 <= low


def is_doubtful(end: float, rows: int, low: float, high: float) -> bool:
    """Tell whether a value at an end of the others may mark missing ones."""
    known = _KNOWN.fullmatch(f"{end:.0f}") is not None
    return rows >= _REPEATED and _stands_out(end, low, high, known=known)


def doubt_about(end: float, rows: int, low: float, high: float) -> Doubt:
    """Return what is said about a value that may mark missing ones."""
    return Doubt(
        f"{end:g}",
        f"{rows:,} rows hold {end:g}, far outside the other values ({low:g} to {high:g}): if it "
        f"means missing, say so with --na-values {end:g}",
    )


def _stands_out(end: float, low: float, high: float, *, known: bool) -> bool:
    width, gap = high - low, max(low - end, end - high)
    if not (0 < width < np.inf and gap < np.inf):
        return False
    return gap > (_FAR_RANGES if known else _VERY_FAR_RANGES) * width


def taken_out(column: Column, end: float, rows: int) -> Column:
    """Say that a value was read as missing."""
    doubt = (
        f"{end:g}, the only negative value, was taken for a mark of missing values in {rows:,} "
        "rows; --na-values '' keeps it"
    )
    return replace(
        column,
        missing_words=(*column.missing_words, (f"{end:g}", rows)),
        doubts=(*column.doubts, Doubt(f"{end:g}", doubt)),
    )
