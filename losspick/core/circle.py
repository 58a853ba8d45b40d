"""How long a full turn is in the unit of an angle, told by the ends of its values."""

from __future__ import annotations

import math
from typing import Final

#: A turn in radians, and how far rounding takes its end.
RADIANS: Final = 2.0 * math.pi
ROUNDED: Final = 1.0001

#: Whole numbers from 0 or 1 that fill a cycle of the calendar; a clock of twelve hours is as long
#: as the year is in months.
_CYCLES: Final = ((7.0, "weekdays"), (12.0, "months"))

HOURS: Final = (24.0, "hours")
DEGREES: Final = (360.0, "degrees")


def full_turn(low: float, high: float, *, whole: bool) -> tuple[float, str]:
    """Return a full turn and the name of its unit.

    Args:
        low: The lowest value.
        high: The highest value.
        whole: All values are whole numbers, of which radians are none.
    """
    if whole and (cycle := calendar_turn(low, high)) is not None:
        return cycle
    reach = max(abs(low), abs(high))
    if reach <= RADIANS * ROUNDED and not whole:
        return RADIANS, "radians"
    return HOURS if low >= 0.0 and reach <= HOURS[0] else DEGREES


def calendar_turn(low: float, high: float) -> tuple[float, str] | None:
    """Return the steps and the name of the cycle that whole numbers fill; None: they fill none."""
    if low not in (0.0, 1.0):
        return None
    return next((cycle for cycle in _CYCLES if high - low == cycle[0] - 1.0), None)
