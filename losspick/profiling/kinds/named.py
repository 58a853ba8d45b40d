"""Clues in the name of a numeric column and in its neighbours' names."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.circle import fills_turn, fits_circle
from losspick.profiling.kinds.clues import hints
from losspick.profiling.kinds.evidence import Clue
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.kinds.neighbour_names import LONGEST_SCALE, MOST_LEVELS, neighbour_clues
from losspick.profiling.kinds.neighbourhood import hints_by_ending, neighbourhood
from losspick.profiling.kinds.ranges import MANY_ZEROS, YEARS, fits_percent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

    Points = dict[Kind, float]

#: Fewer distinct numbers than this could be classes that go by an "id".
FEWEST_IDENTIFIERS = 15

#: Identifiers of units of which each has several rows: that nothing else repeats so says less then.
REPEATED_IDENTIFIER = 2.0

#: An identifier of classes, not of rows or units: so few, with so many rows each.
MOST_CLASSES, ROWS_OF_CLASS = 60, 4

#: With "year" in the name, whole numbers from here on are calendar years.
FIRST_YEAR = 1000.0

#: Whole numbers under a name that means tallies and amounts alike ("size") are tallies up to here.
MOST_TALLIED = 30

#: Angles in degrees reach at least so far; radians may miss a turn by so little.
FEWEST_DEGREES, NEAR = 10.0, 0.01

#: What a full hint is worth, in log-odds.
_WORTH: dict[Hint, Points] = {
    Hint.TALLY: {
        Kind.COUNT: 3.4,
        Kind.POSITIVE_CONTINUOUS: -1.0,
        Kind.MULTICLASS: -1.5,
        Kind.ORDINAL: -1.0,
        Kind.UNUSABLE: -2.0,
    },
    Hint.NUMBER: {Kind.COUNT: 2.5, Kind.MULTICLASS: -2.0, Kind.ORDINAL: -2.0},
    Hint.MONEY: {Kind.POSITIVE_CONTINUOUS: 2.5, Kind.COUNT: -2.5, Kind.UNUSABLE: -2.0},
    Hint.MEASURE: {Kind.POSITIVE_CONTINUOUS: 2.3, Kind.COUNT: -3.5, Kind.UNUSABLE: -2.0},
    Hint.DURATION: {Kind.POSITIVE_CONTINUOUS: 2.3, Kind.COUNT: -2.2, Kind.UNUSABLE: -1.0},
    Hint.LOGGED: {Kind.CONTINUOUS: 5.0, Kind.PROPORTION: -1.0},
    Hint.CLASS: {Kind.MULTICLASS: 2.2, Kind.COUNT: -1.8, Kind.POSITIVE_CONTINUOUS: -1.2},
    Hint.NOMINAL: {
        Kind.MULTICLASS: 2.8,
        Kind.ORDINAL: -2.0,
        Kind.COUNT: -2.2,
        Kind.POSITIVE_CONTINUOUS: -1.2,
    },
    Hint.DATE: {Kind.UNUSABLE: 2.0},
}


#: Ages, incomes and the like that run from 1 to at most so much, with hardly a gap, are numbers of
#: bands: of 12 such labelled columns 9 are, and none is an amount.
AMOUNTS = frozenset({Hint.MONEY, Hint.MEASURE, Hint.DURATION})
MOST_PARTS, MOST_UNUSED = 10, 2
BANDED: Points = {Kind.ORDINAL: 1.2, Kind.COUNT: -2.0, Kind.POSITIVE_CONTINUOUS: -1.0}


def name_clues(summary: Summary, neighbours: Sequence[str]) -> Iterator[Clue]:
    """Yield what the name suggests, as far as the values allow it."""
    n = summary.numbers
    assert n is not None
    around = neighbourhood(neighbours)
    found = hints(summary.name) or hints_by_ending(summary.name, around)
    for hint, weight in found.items():
        if hint is Hint.MEASURE and _tallied(found, n):
            continue  # "brood size": of whole numbers so few are a tally
        if hint in (Hint.RATE, Hint.TALLY) and _per_head(found, n):
            continue
        worth = _WORTH[hint] if hint in _WORTH else _on_condition(hint, n)
        if hint is Hint.IDENTIFIER and _of_classes(found, n):
            worth = {Kind.UNUSABLE: 2.0}
        if hint in AMOUNTS and Hint.TALLY not in found and _are_parts(n):
            worth = BANDED
        if worth:
            yield Clue(
                f'the name "{summary.name}" suggests {hint.value}',
                {kind: points * weight for kind, points in worth.items()},
            )
    if _per_head(found, n):
        said = f'the name "{summary.name}" suggests a rate of events among so many people'
        yield Clue(said, {Kind.POSITIVE_CONTINUOUS: 2.5, Kind.COUNT: -1.0})
    yield from neighbour_clues(summary, around)


def _of_classes(found: Mapping[Hint, float], n: Numbers) -> bool:
    """Tell whether a "group_id" or "species_id" has few values, each in several rows."""
    classes = Hint.CLASS in found or Hint.NOMINAL in found
    return classes and n.distinct <= MOST_CLASSES and n.rows >= ROWS_OF_CLASS * n.distinct


def _tallied(found: Mapping[Hint, float], n: Numbers) -> bool:
    said = found.get(Hint.TALLY, 0.0) >= found[Hint.MEASURE]
    return said and n.whole and n.distinct <= MOST_TALLIED


def _are_parts(n: Numbers) -> bool:
    """Tell whether an amount has the values 1, 2, 3 ... up to ten: numbers of its parts."""
    few = n.whole and n.minimum == 1 and n.distinct >= 3 and n.maximum <= MOST_PARTS
    return few and n.distinct >= n.maximum - MOST_UNUSED


def _per_head(found: Mapping[Hint, float], n: Numbers) -> bool:
    """Tell whether a rate is one of births, crimes or the like: no share, but within [0, 1]."""
    return Hint.RATE in found and Hint.PER_HEAD in found and n.maximum > 1


def _on_condition(hint: Hint, n: Numbers) -> Points:
    read = _CONDITIONAL.get(hint)
    return read(n) if read else {}


def _signed(n: Numbers) -> Points:
    """Read a difference or a profit, unless many values are exactly zero and none is below."""
    return {Kind.CONTINUOUS: 0.5 if _ends_at_zero(n) else 2.8}


def _ends_at_zero(n: Numbers) -> bool:
    return n.minimum == 0.0 and n.zero_share >= MANY_ZEROS


def _share(n: Numbers) -> Points:
    levels = n.whole and n.distinct > 2 and n.maximum <= MOST_LEVELS
    return {Kind.PROPORTION: 6.5, Kind.COUNT: -1.5} if fits_percent(n) and not levels else {}


def _rate(n: Numbers) -> Points:
    """Read a rate as a share where its values reach over most of one, else hardly."""
    if not fits_percent(n):
        return {}
    return {Kind.PROPORTION: 4.0 if n.maximum <= 1 or n.maximum > 50 else 1.0}


def _vote(n: Numbers) -> Points:
    """Read a share of votes, or whom somebody voted for: nobody counts so few votes."""
    if n.whole and n.distinct <= MOST_LEVELS and n.minimum == 1 and n.maximum == n.distinct:
        return {Kind.MULTICLASS: 4.5, Kind.COUNT: -3.0}
    return {Kind.PROPORTION: 3.5} if fits_percent(n) and not n.whole else {}


def _assent(n: Numbers) -> Points:
    """Read levels of agreement, or the share of those who agree."""
    return {Kind.ORDINAL: 2.0} if _few_levels(n) else _vote(n)


def _angle(n: Numbers) -> Points:
    if not fits_circle(n):
        return {}
    return {Kind.CIRCULAR: 1.0 if _is_small_and_leaves_a_turn(n) else 9.0}


def _is_small_and_leaves_a_turn(n: Numbers) -> bool:
    """Tell whether numbers are too small for degrees and go beyond a turn in radians."""
    largest = max(-n.minimum, n.maximum)
    radians = n.maximum <= 2.0 * math.pi + NEAR if n.minimum >= 0 else largest <= math.pi + NEAR
    return not n.whole and largest < FEWEST_DEGREES and not radians


def _turn(n: Numbers) -> Points:
    """Read what turns: an orientation that fills the circle is one, another may be."""
    small_codes = n.whole and n.maximum <= 30
    if not fits_circle(n) or small_codes:
        return {}
    return {Kind.CIRCULAR: 9.0 if fills_turn(n) else 4.5}


def _hour(n: Numbers) -> Points:
    return {Kind.CIRCULAR: 6.0} if n.minimum >= 0 and 20 <= n.maximum <= 24 else {}


def _year(n: Numbers) -> Points:
    """Read whole numbers that a calendar has had; a short run of small ones counts years."""
    dated = n.whole and n.minimum >= FIRST_YEAR and n.maximum <= YEARS[1]
    return {Kind.CONTINUOUS: 6.0 if dated else 1.5}


def _month(n: Numbers) -> Points:
    return {Kind.ORDINAL: 6.0} if n.whole and n.minimum >= 0 and n.maximum <= 12 else {}


def _order(n: Numbers) -> Points:
    """Read few levels as what their name says, in an order."""
    return {Kind.ORDINAL: 5.5} if _few_levels(n) else _average(n, 2.0)


def _rating(n: Numbers) -> Points:
    return {Kind.ORDINAL: 2.0} if _few_levels(n) else _average(n, 2.0)


def _average(n: Numbers, points: float) -> Points:
    """Read as averages of ratings what lies on a scale: not within [0, 1], as a risk does."""
    on_scale = 1 < n.maximum <= LONGEST_SCALE and not _ends_at_zero(n)
    return {Kind.CONTINUOUS: points} if on_scale else {}


def _few_levels(n: Numbers) -> bool:
    return n.distinct <= MOST_LEVELS and n.half_share == 1.0


def _score(n: Numbers) -> Points:
    few = n.distinct <= MOST_LEVELS and n.whole
    if few:
        return {Kind.ORDINAL: 2.2, Kind.COUNT: -0.5}
    scored = (n.whole or n.maximum > 1) and not _ends_at_zero(n)
    return {Kind.CONTINUOUS: 2.2} if scored else {}


def _plural(n: Numbers) -> Points:
    """Read the name of things as their number, where the values can be that."""
    return {Kind.COUNT: 1.6} if n.whole and n.minimum >= 0 else {}


def _identifier(n: Numbers) -> Points:
    if not n.whole:
        return {}
    if n.distinct < FEWEST_IDENTIFIERS:
        return {Kind.UNUSABLE: 4.0, Kind.COUNT: -2.0}
    return {Kind.UNUSABLE: 8.0 + REPEATED_IDENTIFIER * (n.distinct < n.rows)}


#: Hints that count only where the values agree with them.
_CONDITIONAL: dict[Hint, Callable[[Numbers], Points]] = {
    Hint.SIGNED: _signed,
    Hint.SHARE: _share,
    Hint.RATE: _rate,
    Hint.VOTE: _vote,
    Hint.ASSENT: _assent,
    Hint.ANGLE: _angle,
    Hint.TURN: _turn,
    Hint.HOUR: _hour,
    Hint.YEAR: _year,
    Hint.MONTH: _month,
    Hint.ORDER: _order,
    Hint.RATING: _rating,
    Hint.SCORE: _score,
    Hint.IDENTIFIER: _identifier,
    Hint.PLURAL: _plural,
}
