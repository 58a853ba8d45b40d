"""What a careful person remarks about the numbers themselves: infinities, precision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from losspick.profiling.column import Column

_LONGEST_QUOTE = 60
#: From here on float64 skips integers.
_EXACT_INTEGERS = 2.0**53


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
    return tuple(notes)
