"""Clues in the range of a numeric column: sign, bounds, roundness, wrapping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.evidence import Clue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

#: Log-odds that amount to "impossible"; finite, so that every kind keeps a share.
NEVER = -12.0

#: Before any clue: whole numbers could be anything, broken ones are hardly ever codes. Of real
#: columns of broken numbers, none negative, whose names say nothing, two in three are amounts; most
#: others have no true zero (grades on a scale, temperatures), or are shares in percent.
WHOLE_PRIOR = {
    Kind.COUNT: 0.3,
    Kind.POSITIVE_CONTINUOUS: 0.0,
    Kind.CONTINUOUS: -1.2,
    Kind.PROPORTION: -2.5,
    Kind.CIRCULAR: -4.0,
    Kind.ORDINAL: 0.0,
    Kind.MULTICLASS: 0.0,
    Kind.UNUSABLE: -3.0,
}
BROKEN_PRIOR = {
    Kind.POSITIVE_CONTINUOUS: 0.0,
    Kind.CONTINUOUS: -0.05,
    Kind.PROPORTION: -1.0,
    Kind.CIRCULAR: -3.5,
    Kind.ORDINAL: -4.0,
    Kind.COUNT: -4.0,
    Kind.MULTICLASS: -6.0,
    Kind.UNUSABLE: -5.0,
}

#: Scores and temperatures end below; amounts go on.
LONG_SCALE = 200.0

#: So many values that are exactly zero, with none below, show that zero is the end.
MANY_ZEROS = 0.1

#: Shares of a whole that all lie below are rarer than amounts in a large unit.
TINY = 0.001

#: Log-odds of a scale without a true zero by one unit of skewness, fitted with whole datasets left
#: out: amounts have a long tail above, logarithms, grades and temperatures as often one below.
BY_SKEW, BY_SKEW_OF_WHOLE, AT_NO_SKEW = -1.1, -0.5, -0.15
LEAST_SKEW, MOST_SKEW = -1.5, 1.3

#: So many values halve what their skewness says; of so few different ones it says nothing.
ROWS_OF_SKEW, FEWEST_FOR_SKEW = 20, 13

#: Whole numbers in this range, close together, are calendar years unless something says no; a few
#: may be older.
YEARS, OLDEST_YEAR = (1700.0, 2100.0), 1500.0


def prior(numbers: Numbers) -> dict[Kind, float]:
    """Return the points of each kind before any clue."""
    return dict(WHOLE_PRIOR if numbers.whole else BROKEN_PRIOR)


def range_clues(summary: Summary) -> Iterator[Clue]:
    """Yield what sign, range and roundness say."""
    numbers = summary.numbers
    assert numbers is not None
    if summary.percent and numbers.minimum >= 0:
        yield Clue("the values are written with a percent sign", {Kind.PROPORTION: 6.0})
    if summary.parted:
        yield Clue("the values are written as parts of a whole", {Kind.PROPORTION: 3.0})
    if summary.duration:
        yield Clue(
            "the values are written as durations", {Kind.POSITIVE_CONTINUOUS: 5.0, Kind.COUNT: -4.0}
        )
    if summary.unit:
        said = f"amounts in a unit ({summary.unit!r}) are no shares of a whole"
        yield Clue(said, {Kind.PROPORTION: NEVER})
    for clue in (_signs, _shares, _years, _rounded, _start, _skewed):
        yield from clue(numbers)


def _signs(n: Numbers) -> Iterator[Clue]:
    if n.minimum >= 0:
        if not n.whole:
            yield Clue(
                f"numbers with decimals from {n.minimum:.4g} to {n.maximum:.4g}, none negative",
                {Kind.POSITIVE_CONTINUOUS: 1.0},
            )
            if n.minimum == 0.0 and n.zero_share >= MANY_ZEROS:
                yield Clue("", {Kind.CONTINUOUS: -1.0})
        if n.maximum > LONG_SCALE:
            said = f"values up to {n.maximum:.4g} reach beyond scores and temperatures"
            yield Clue(said, {Kind.CONTINUOUS: -1.0})
        return
    yield Clue(
        f"{n.negative_share:.2%} of the values are negative: no tally, amount or share",
        {
            Kind.COUNT: NEVER,
            Kind.POSITIVE_CONTINUOUS: NEVER,
            Kind.PROPORTION: NEVER,
            Kind.UNUSABLE: -2.0,
            Kind.CONTINUOUS: 1.5,
            Kind.MULTICLASS: -2.0 if n.minimum < -1 else 0.0,
        },
    )


def _shares(n: Numbers) -> Iterator[Clue]:
    if not n.whole and n.minimum >= 0 and n.maximum <= 1:
        yield Clue(
            f"all values lie in [0, 1], from {n.minimum:.3g} to {n.maximum:.3g}",
            {Kind.PROPORTION: _share_points(n.maximum)},
        )
    elif n.minimum >= 0 and fits_percent(n) and 90 <= n.maximum <= 100 and n.distinct > 20:
        yield Clue(f"the values end at {n.maximum:g}, within 100", {Kind.PROPORTION: 0.7})
    elif n.minimum >= 0 and not fits_percent(n):
        yield Clue(
            f"values up to {n.maximum:.4g} are no share of a whole",
            {Kind.PROPORTION: NEVER},
        )


def _share_points(maximum: float) -> float:
    """Return how much values within [0, 1] look like shares: tiny ones are in some tiny unit."""
    if maximum > 0.2:
        return 4.0 if maximum > 0.5 else 3.5
    return 2.8 if maximum > TINY else 0.0


def fits_percent(n: Numbers) -> bool:
    """Tell whether the values can be percentages; a stray one above 100 is an error."""
    return n.minimum >= 0 and quantile(n, 0.99) <= 100.0 and n.maximum <= 200.0


def quantile(n: Numbers, p: float) -> float:
    """Return one of the quantiles that are measured of every column."""
    return next(found.value for found in n.quantiles if found.p == p)


def _years(n: Numbers) -> Iterator[Clue]:
    dated = n.minimum >= OLDEST_YEAR and quantile(n, 0.1) >= YEARS[0] and n.maximum <= YEARS[1]
    if n.whole and dated and n.distinct > 2:
        yield Clue(
            f"whole numbers from {n.minimum:.0f} to {n.maximum:.0f} read as calendar years",
            {
                Kind.CONTINUOUS: 4.0,
                Kind.POSITIVE_CONTINUOUS: -1.5,
                Kind.COUNT: -1.5,
                Kind.MULTICLASS: -1.0,
                Kind.UNUSABLE: -5.0,
            },
        )


def _rounded(n: Numbers) -> Iterator[Clue]:
    if not n.whole or n.large_share < 0.3 or n.rows * n.large_share < 15 or n.minimum < 0:
        return
    if n.round_share > 0.15:
        yield Clue(
            f"{n.round_share:.0%} of the values of 100 and more are multiples of ten, as prices "
            "and measurements are",
            {Kind.POSITIVE_CONTINUOUS: 0.5},
        )


def _start(n: Numbers) -> Iterator[Clue]:
    """Tallies begin at the bottom; amounts have a lowest size of their own."""
    if not n.whole or n.minimum < 0 or n.distinct < 10:
        return
    if n.minimum <= 2 and n.median < 200:
        yield Clue(
            f"whole numbers from {n.minimum:.0f} up to {n.maximum:.0f}",
            {Kind.COUNT: 1.0},
        )
    elif n.minimum > 9 and n.minimum > 0.25 * n.std:
        yield Clue(
            f"the smallest value, {n.minimum:.0f}, is far from zero for a tally",
            {Kind.POSITIVE_CONTINUOUS: 1.1, Kind.CONTINUOUS: 0.4},
        )


def _skewed(n: Numbers) -> Iterator[Clue]:
    """Tell amounts, with a long tail above, from scales without a true zero."""
    if n.skew is None or n.minimum < 0 or n.maximum <= 1 or n.distinct < FEWEST_FOR_SKEW:
        return
    skew = min(max(n.skew, LEAST_SKEW), MOST_SKEW)
    slope = BY_SKEW_OF_WHOLE if n.whole else BY_SKEW
    points = (slope * skew + AT_NO_SKEW) * n.rows / (n.rows + ROWS_OF_SKEW)
    side = "above, as that of amounts does" if skew > 0 else "below"
    yield Clue(
        f"the longer tail lies {side} (skewness {n.skew:.2g})",
        {Kind.CONTINUOUS: points, Kind.PROPORTION: 0.3 * points},
    )
