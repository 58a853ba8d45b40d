"""Numbers that are read off a clock or a calendar: 1345 for 13:45, 1987.25 for April 1987."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.measuring.numbers import Numbers

#: So many different times from one o'clock on, in so many hours, are no chance: of numbers that
#: are no times, two in five end in 60 to 99.
FEWEST_TIMES, FEWEST_HOURS = 20, 6

#: Midnight is written 0 or 2400.
LAST_TIME = 2400.0

#: Endings of numbers that are rounded to fifties say nothing.
_ROUND = (0.0, 50.0)

#: Endings up to here could be months or days: 1231 is the last day of a year, too.
LAST_DAY = 31.0

#: Dates with decimals lie between these years.
FIRST_YEAR, LAST_YEAR = 1700.0, 2100.0

#: Steps of a calendar in parts of a year, and how far a rounded date lies from its place.
STEPS = (12.0, 4.0)
OFF_BY = 0.006

#: So many steps, of which so large a share is one month (or quarter), make a calendar.
FEWEST_STEPS, REGULAR = 12, 0.9


def hours_of(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return hours of times written 1345."""
    hours: NDArray[np.float64] = np.floor(values / 100.0) + np.mod(values, 100.0) / 60.0
    return hours


def are_times(n: Numbers) -> bool:
    """Tell whether whole numbers read as times of day, by their different values or a sample."""
    if not n.whole or n.minimum < 0 or not 1200.0 <= n.maximum <= LAST_TIME:
        return False
    values = np.unique(np.asarray(n.values or n.sample))
    minutes, hours = np.mod(values, 100.0), np.floor(values / 100.0)
    if minutes.max() >= 60.0:
        return False
    ends = np.unique(minutes)
    told = ends[~np.isin(ends, _ROUND)].size > 0 and (ends[0] == 0.0 or ends[-1] > LAST_DAY)
    late = int((values >= 100.0).sum())
    return told and late >= FEWEST_TIMES and np.unique(hours).size >= FEWEST_HOURS


def may_be_dates(n: Numbers) -> bool:
    """Tell whether numbers with decimals lie where years do."""
    return not n.whole and n.minimum >= FIRST_YEAR and n.maximum <= LAST_YEAR


def calendar_step(n: Numbers) -> str:
    """Return of what the dates are: "months" or "quarters"; empty if of neither."""
    values = np.unique(np.asarray(n.values or n.sample))
    if values.size <= FEWEST_STEPS:
        return ""
    for parts, name in zip(STEPS, ("months", "quarters"), strict=True):
        places = values * parts
        offs = np.abs(places - np.round(places))
        middle = np.abs(offs - 0.5)  # 1958.0417 is the middle of a month
        on = bool((offs <= OFF_BY * parts).all() or (middle <= OFF_BY * parts).all())
        single = np.abs(np.diff(places) - 1.0) <= 2 * OFF_BY * parts
        if on and single.mean() >= REGULAR:
            return name
    return ""
