"""Names of months and of weekdays, whole or cut short, as their numbers in the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

#: Each turn by its name, with the fewest letters of a name that is cut short, and how many of its
#: names must occur, the first and the last among them.
_TURNS: Final = (("months", MONTHS, 3, 10), ("weekdays", WEEKDAYS, 2, 7))


def read_calendar(levels: Sequence[str]) -> tuple[list[float], str] | None:
    """Read names of months or of weekdays as numbers from 1 on; None if some are neither."""
    for unit, names, letters, fewest in _TURNS:
        if len(levels) < fewest:
            continue
        read = [_place(level, names, letters) for level in levels]
        ends = 1.0 in read and float(len(names)) in read
        if 0.0 not in read and ends and len(set(read)) >= fewest:
            return read, unit
    return None


def _place(text: str, names: Sequence[str], letters: int) -> float:
    """Return the number of a name, 0 if it is none."""
    start = text.strip().casefold().rstrip(".")
    found = [i for i, name in enumerate(names, 1) if name.startswith(start)]
    return float(found[0]) if len(start) >= letters and len(found) == 1 else 0.0
