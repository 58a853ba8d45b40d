"""What a careful person remarks about the numbers themselves: infinities, precision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from losspick.profiling.column import Column

_LONGEST_QUOTE = 60
#: From here on float64 skips integers.
EXACT_INTEGERS = 2.0**53


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
    notes = list(note_on_infinities(column.infinite))
    if not np.isnan(numbers).all():
        low, high = float(np.nanmin(numbers)), float(np.nanmax(numbers))
        notes += note_on_precision(column, low, high)
    return tuple(notes)


def note_on_infinities(count: int) -> tuple[str, ...]:
    """Say how many values are infinite."""
    if count == 1:
        return ("1 value is infinite (or too large for a number) and counts as missing",)
    if count:
        many = f"{count:,} values are infinite (or too large for a number)"
        return (f"{many} and count as missing",)
    return ()


def note_on_precision(column: Column, low: float, high: float) -> tuple[str, ...]:
    """Say so if integers are too large for floats."""
    if column.integers and max(-low, high) > EXACT_INTEGERS:
        return ("integers above 2^53 were rounded to the nearest float",)
    return ()
