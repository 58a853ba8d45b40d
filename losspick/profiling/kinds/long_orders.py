"""Whole numbers in an order that has more steps than a scale: ranks, and days of the month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import tokens
from losspick.profiling.kinds.evidence import Clue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

_RANKS: Final = frozenset({"rank", "ranking", "ranks", "standing", "standings", "placing"})
_PLACES: Final = tuple(
    (first, last)
    for first in ("finish", "finishing", "final", "overall", "race", "league", "chart")
    for last in ("position", "pos", "place")
)
_DAYS: Final = frozenset({"day", "dom", "mday", "dayofmonth"})
_OF_MONTH: Final = (("day", "of", "month"), ("month", "day"))

#: With fewer steps, ranks are levels as others are.
FEWEST_RANKS: Final = 12

#: Ranks of rows, each of which stands once, name the rows.
ROWS_OF_RANK: Final = 1.15

#: Months have so many days.
LAST_DAYS: Final = (30.0, 31.0)

#: What so many different values say against levels, and what is left for the order.
AGAIN, POINTS = 12.0, 4.0


def long_order_clues(summary: Summary) -> Iterator[Clue]:
    """Yield what the name and the values say together of an order of many steps."""
    n = summary.numbers
    if n is None or not n.whole or n.minimum < 1:
        return
    parts = tokens(summary.name)
    worth = {Kind.ORDINAL: AGAIN + POINTS}
    ranked = parts[-1:] and (parts[-1] in _RANKS or parts[-2:] in _PLACES)
    if ranked and _are_ranks(n):
        yield Clue(f'the name "{summary.name}" suggests ranks, and each stands in some rows', worth)
    elif _are_days(n) and (parts in _OF_MONTH or (len(parts) == 1 and parts[0] in _DAYS)):
        said = (
            f'the name "{summary.name}" and the range up to {n.maximum:.0f} suggest days of months'
        )
        yield Clue(said, worth)


def _are_ranks(n: Numbers) -> bool:
    return n.distinct >= FEWEST_RANKS and n.rows >= ROWS_OF_RANK * n.distinct


def _are_days(n: Numbers) -> bool:
    return n.minimum == 1 and n.maximum in LAST_DAYS and n.distinct == n.maximum
