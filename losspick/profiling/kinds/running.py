"""Clues that whole numbers name rows, units or days instead of measuring anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.evidence import Clue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from losspick.profiling.measuring.numbers import Numbers

#: Days and months of the calendar, and minutes of days, written as whole numbers.
DAYS, MONTHS = (17_000_101, 21_001_231), (170_001, 210_012)
MINUTES = (190_001_010_000, 210_012_312_359)

#: So few different months could be chance: one number in eight ends so.
FEWEST_MONTHS = 13

#: Chi-squared over its degrees of freedom is 1 by chance; designs lie far below.
EVEN_BY_DESIGN = 0.3

#: Running numbers, whatever their gaps, have no long tail; the sizes of a sorted list have one.
MOST_SKEW = 1.0

#: Running numbers of units are many, and each has one or two rows.
FEWEST_UNITS, MOST_ROWS_EACH = 30, 2


def unevenness(n: Numbers) -> float:
    """Return chi-squared of equal frequencies over its degrees of freedom."""
    counts = np.asarray(n.counts, dtype=float)
    expected = n.rows / n.distinct
    return float(((counts - expected) ** 2 / expected).sum()) / (n.distinct - 1)


def running_clues(n: Numbers) -> Iterator[Clue]:
    """Yield what says that the numbers run on from row to row, or are days."""
    if n.distinct < n.rows or n.rows < 5:
        yield from _of_units(n)
        return
    if not n.whole:
        return
    gapless = n.maximum - n.minimum + 1 == n.rows
    if is_day(n):
        yield _dated(n)
    elif gapless and n.rows >= 10:
        yield Clue(
            f"each whole number from {n.minimum:.0f} to {n.maximum:.0f} stands exactly once: "
            "a running number",
            {Kind.UNUSABLE: 12.0},
        )
    elif n.increasing and n.rows >= 20 and abs(n.skew or 0.0) <= MOST_SKEW:
        yield Clue("the numbers grow from row to row and never repeat", {Kind.UNUSABLE: 6.0})


def _of_units(n: Numbers) -> Iterator[Clue]:
    """Tell a running number of days or units, each of which has a few rows, from all else."""
    gapless = n.maximum - n.minimum + 1 == n.distinct
    if n.whole and n.distinct > FEWEST_UNITS and is_day(n):
        yield _dated(n)
    elif _few_each(n) and gapless and n.minimum in (0, 1) and unevenness(n) < EVEN_BY_DESIGN:
        yield Clue(
            f"each whole number from {n.minimum:.0f} to {n.maximum:.0f} occurs, in about "
            f"{n.rows / n.distinct:.2g} rows: a running number of units",
            {Kind.UNUSABLE: 5.0},
        )
    else:
        yield Clue("", {Kind.UNUSABLE: -4.0})


def _few_each(n: Numbers) -> bool:
    return (
        bool(n.values)
        and n.whole
        and n.distinct > FEWEST_UNITS
        and n.rows < MOST_ROWS_EACH * n.distinct
    )


def is_day(n: Numbers) -> bool:
    """Tell whether whole numbers are days such as 20240131, months or minutes of days."""
    return bool(_written(n))


def _dated(n: Numbers) -> Clue:
    return Clue(f"the whole numbers read as {_written(n)}", {Kind.UNUSABLE: 9.0})


def _written(n: Numbers) -> str:
    """Return how whole numbers are put together of parts of dates; empty if they are not."""
    if not n.whole:
        return ""
    values = np.asarray(n.values or n.sample)
    if DAYS[0] <= n.minimum <= n.maximum <= DAYS[1] and _are_days(values):
        return "days, written year, month, day"
    if MONTHS[0] <= n.minimum <= n.maximum <= MONTHS[1] and n.distinct >= FEWEST_MONTHS:
        return "months, written year, month" if _are_days(100 * values + 1) else ""
    hour, minute = values // 100 % 100, values % 100
    if MINUTES[0] <= n.minimum <= n.maximum <= MINUTES[1] and _are_days(values // 10_000):
        told = bool((hour < 24).all() and (minute < 60).all())
        return "minutes, written year, month, day, hour, minute" if told else ""
    return ""


def _are_days(values: NDArray[np.float64]) -> bool:
    month, day = values // 100 % 100, values % 100
    return bool(((month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)).all())
