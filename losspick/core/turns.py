"""Turns of the calendar, which are counted in whole steps: months of a year, days of a week."""

from __future__ import annotations

from typing import Final

#: The steps of a turn and what each is called, by its first and its last number.
_TURNS: Final[dict[tuple[float, float], tuple[float, str]]] = {
    (0.0, 6.0): (7.0, "weekdays"),
    (1.0, 7.0): (7.0, "weekdays"),
    (0.0, 11.0): (12.0, "months"),
    (1.0, 12.0): (12.0, "months"),
}


def calendar_turn(lowest: float, highest: float) -> tuple[float, str] | None:
    """Return the steps of a turn and their name, of whole numbers that end where one does."""
    return _TURNS.get((lowest, highest))
