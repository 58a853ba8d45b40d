"""Clues that whole numbers name rows, units or days instead of measuring anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.evidence import Clue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from losspick.profiling.measuring.numbers import Numbers

#: Days of the calendar, written as whole numbers.
DAYS = (17_000_101, 21_001_231)

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
        yield Clue("the whole numbers read as days, written year, month, day", {Kind.UNUSABLE: 9.0})
    elif gapless and n.rows >= 10:
        yield Clue(
            f"each whole number from {n.minimum:.0f} to {n.maximum:.0f} stands exactly once: "
            "a running number",
            {Kind.UNUSABLE: 9.0},
        )
    elif n.increasing and n.rows >= 20 and abs(n.skew or 0.0) <= MOST_SKEW:
        yield Clue("the numbers grow from row to row and never repeat", {Kind.UNUSABLE: 4.5})
    elif n.rows >= 100 and n.minimum >= 0:
        yield Clue(f"all {n.rows} whole numbers differ", {Kind.UNUSABLE: 1.0})


def _of_units(n: Numbers) -> Iterator[Clue]:
    """Tell a running number of days or units, each of which has a few rows, from all else."""
    gapless = n.maximum - n.minimum + 1 == n.distinct
    if n.whole and n.distinct > FEWEST_UNITS and is_day(n):
        yield Clue("the whole numbers read as days, written year, month, day", {Kind.UNUSABLE: 9.0})
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
    """Tell whether whole numbers are days such as 20240131."""
    if not n.whole or not DAYS[0] <= n.minimum <= n.maximum <= DAYS[1]:
        return False
    days = np.asarray(n.values or n.sample)
    month, day = days // 100 % 100, days % 100
    return bool(((month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)).all())
