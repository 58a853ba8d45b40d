"""Clues that numbers are read off a clock or a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.circle import calendar_turn
from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import HEAD, hints, tokens
from losspick.profiling.kinds.evidence import Clue
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.kinds.running import EVEN_BY_DESIGN, is_day, unevenness
from losspick.profiling.measuring.calendar_numbers import calendar_step, may_be_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

#: Log-odds of a time of day: what says that it is none (a code, a price) must still be able to win.
TIMES, NAMED_TIMES = 8.0, 2.5

#: Log-odds of a date, and what makes up for the same dates standing in several rows, which speaks
#: against all else that names rows.
DATES, REPEATED = 9.0, 4.0

#: Log-odds of a turn of the calendar, beside an order that the name gives as much as it: months
#: are taken around the year, weekdays more often in their order. So many steps may not occur.
TURNING = {"months": 10.0, "weekdays": 8.5}
MOST_UNSEEN = 1
_SINGLE_MONTHS = frozenset({"month", "mnth"})

#: Words in the names of times that a computer's clock gave, in seconds since 1970 or parts of them,
#: and the years 1980 and 2040.
SINCE_1970 = frozenset(
    {"time", "timestamp", "ts", "epoch", "unix", "date", "datetime", "created", "updated", "at"}
)
CLOCK_UNITS = {"seconds": 1e0, "milliseconds": 1e3, "microseconds": 1e6, "nanoseconds": 1e9}
FIRST_SECOND, LAST_SECOND = 315_532_800.0, 2_208_988_800.0


def calendar_clues(summary: Summary) -> Iterator[Clue]:
    """Yield what shows that numbers are times of day, or dates with decimals."""
    n = summary.numbers
    assert n is not None
    found = hints(summary.name)
    if summary.clock is not None:
        named = max(found.get(Hint.DURATION, 0.0), found.get(Hint.HOUR, 0.0))
        yield Clue(
            f"whole numbers from {n.minimum:.0f} to {n.maximum:.0f}, of which none ends in 60 to "
            "99, read as times of day: 1345 for 13:45",
            {
                Kind.CIRCULAR: TIMES + NAMED_TIMES * named,
                Kind.COUNT: -2.0,
                Kind.POSITIVE_CONTINUOUS: -2.0,
            },
        )
    yield from _turns(summary.name, n, found)
    how = _dates(summary.name, n) or _since_1970(summary.name, n)
    if how:
        yield Clue(
            f"{how}: predict a duration or a part of them",
            {
                Kind.UNUSABLE: DATES + REPEATED * (n.distinct < n.rows),
                Kind.POSITIVE_CONTINUOUS: -3.0,
                Kind.CONTINUOUS: -2.0,
            },
        )


def _turns(name: str, n: Numbers, found: Mapping[Hint, float]) -> Iterator[Clue]:
    """Tell the numbers of months and weekdays, of which the last stands beside the first."""
    turn = calendar_turn(n.minimum, n.maximum) if n.whole else None
    if turn is None or n.distinct < turn[0] - MOST_UNSEEN or found.get(Hint.MONTH) != HEAD:
        return
    unit = turn[1]
    if (unit == "months") is _SINGLE_MONTHS.isdisjoint(tokens(name)):
        return  # several "months" are a duration
    yield Clue(
        f'the name "{name}" and the range from {n.minimum:.0f} to {n.maximum:.0f} suggest {unit}, '
        "of which the last is followed by the first",
        {Kind.CIRCULAR: TURNING[unit]},
    )


def are_dates(name: str, n: Numbers) -> bool:
    """Tell whether numbers are dates, written 20240131 or 1987.25."""
    return is_day(n) or bool(_dates(name, n) or _since_1970(name, n))


def _since_1970(name: str, n: Numbers) -> str:
    """Return how whole numbers read as times of a computer's clock; empty if they do not."""
    if not n.whole or not SINCE_1970.intersection(tokens(name)):
        return ""
    for unit, parts in CLOCK_UNITS.items():
        if FIRST_SECOND * parts <= n.minimum and n.maximum <= LAST_SECOND * parts:
            return f'under the name "{name}" the numbers read as {unit} since 1970'
    return ""


def _dates(name: str, n: Numbers) -> str:
    """Return how numbers with decimals read as dates; empty if they do not."""
    if not may_be_dates(n):
        return ""
    found, step = hints(name), calendar_step(n)
    if step and (n.increasing or (n.values and unevenness(n) < EVEN_BY_DESIGN)):
        return f"the numbers read as dates, years with decimals in steps of {step}"
    dated = Hint.DATE in found or (n.increasing and Hint.YEAR in found)
    if not dated:
        return ""
    return f'under the name "{name}" the numbers read as dates, years with decimals'
