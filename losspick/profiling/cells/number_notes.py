"""What a careful person remarks about the numbers themselves: infinities, sentinels, precision."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.column import Column

_LONGEST_QUOTE = 60
#: From here on float64 skips integers.
_EXACT_INTEGERS = 2.0**53
#: A value that people write for "missing": nines or eights, or the limits of an integer type.
_SENTINEL = re.compile(r"-?(9{2,}|8{2,})|32767|-32768|65535|2147483647|-2147483648")
#: A sentinel lies this many ranges of the other values away from them ...
_FAR_RANGES = 1.0
#: ... and any other repeated value this many, since it is not known as a sentinel.
_VERY_FAR_RANGES = 5.0
#: Times that an isolated value must stand in the column.
_REPEATED = 3
#: Other values, and distinct ones, that must be there before a value can be called isolated.
_FEWEST_OTHERS = 20
_FEWEST_DISTINCT = 10


def quoted(text: str) -> str:
    """Shorten a cell for a message."""
    if len(text) <= _LONGEST_QUOTE:
        return text
    return f"{text[:_LONGEST_QUOTE]}... ({len(text):,} characters)"


def notes_on_values(column: Column) -> tuple[str, ...]:
    """Return the remarks on the values of a column of numbers."""
    numbers = column.numbers
    if numbers is None:
        return ()
    notes: list[str] = []
    if column.infinite:
        if column.infinite == 1:
            notes.append("1 value is infinite (or too large for a number) and counts as missing")
        else:
            notes.append(
                f"{column.infinite:,} values are infinite (or too large for a number) and count as "
                "missing"
            )
    if not np.isnan(numbers).all():
        low, high = float(np.nanmin(numbers)), float(np.nanmax(numbers))
        if column.integers and max(-low, high) > _EXACT_INTEGERS:
            notes.append("integers above 2^53 were rounded to the nearest float")
        notes.extend(_sentinel(numbers, end, low, high) for end in {low, high} if low < high)
    return tuple(note for note in notes if note)


def _sentinel(numbers: NDArray[np.float64], end: float, low: float, high: float) -> str:
    """Describe the lowest or highest value if it stands alone, far outside, and again and again."""
    rows = int(np.count_nonzero(numbers == end))
    others = np.isfinite(numbers) & (numbers != end)
    if rows < _REPEATED or np.count_nonzero(others) < _FEWEST_OTHERS:
        return ""
    inner_low, inner_high = float(numbers[others].min()), float(numbers[others].max())
    gap = inner_low - end if end == low else end - inner_high
    if not _stands_out(end, gap, inner_low, inner_high):
        return ""
    if np.unique(numbers[others]).size < _FEWEST_DISTINCT:
        return ""  # codes of classes
    return (
        f"{rows:,} rows hold {end:g}, far outside the other values ({inner_low:g} to "
        f"{inner_high:g}): if it means missing, say so with --na-values {end:g}"
    )


def _stands_out(end: float, gap: float, inner_low: float, inner_high: float) -> bool:
    width = inner_high - inner_low
    if not (0 < width < np.inf and gap < np.inf):
        return False
    if _SENTINEL.fullmatch(f"{end:.0f}") is None:
        return gap > _VERY_FAR_RANGES * width
    return gap > _FAR_RANGES * width or end < 0 <= inner_low
