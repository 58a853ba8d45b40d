"""Clues in the name of a numeric column and in its neighbours' names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import hints
from losspick.profiling.kinds.evidence import Clue
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.kinds.neighbourhood import (
    Neighbourhood,
    averaged,
    is_logged,
    is_question,
    neighbourhood,
    siblings,
)
from losspick.profiling.kinds.ranges import MANY_ZEROS, YEARS, fits_circle, fits_percent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

    Points = dict[Kind, float]

#: Fewer distinct numbers than this could be classes that go by an "id".
FEWEST_IDENTIFIERS = 15

#: With "year" in the name, whole numbers from here on are calendar years.
FIRST_YEAR = 1000.0

#: Whole numbers under a name that means tallies and amounts alike ("size") are tallies up to here.
MOST_TALLIED = 30

#: Levels that a rating scale can have, and the highest value that one ends at.
MOST_LEVELS = 11
LONGEST_SCALE = 100.0

#: What a full hint is worth, in log-odds.
_WORTH: dict[Hint, Points] = {
    Hint.TALLY: {
        Kind.COUNT: 3.4,
        Kind.POSITIVE_CONTINUOUS: -1.0,
        Kind.MULTICLASS: -1.5,
        Kind.ORDINAL: -1.0,
        Kind.UNUSABLE: -2.0,
    },
    Hint.MONEY: {Kind.POSITIVE_CONTINUOUS: 2.5, Kind.COUNT: -2.5, Kind.UNUSABLE: -2.0},
    Hint.MEASURE: {Kind.POSITIVE_CONTINUOUS: 2.3, Kind.COUNT: -3.5, Kind.UNUSABLE: -2.0},
    Hint.DURATION: {Kind.POSITIVE_CONTINUOUS: 2.3, Kind.COUNT: -2.2, Kind.UNUSABLE: -1.0},
    Hint.LOGGED: {Kind.CONTINUOUS: 5.0, Kind.PROPORTION: -1.0},
    Hint.CLASS: {Kind.MULTICLASS: 2.2, Kind.COUNT: -1.8, Kind.POSITIVE_CONTINUOUS: -1.2},
    Hint.DATE: {Kind.UNUSABLE: 2.0},
}


def name_clues(summary: Summary, neighbours: Sequence[str]) -> Iterator[Clue]:
    """Yield what the name suggests, as far as the values allow it."""
    n = summary.numbers
    assert n is not None
    found = hints(summary.name)
    for hint, weight in found.items():
        if hint is Hint.MEASURE and _tallied(found, n):
            continue  # "brood size": of whole numbers so few are a tally
        worth = _WORTH[hint] if hint in _WORTH else _on_condition(hint, n)
        if worth:
            yield Clue(
                f'the name "{summary.name}" suggests {hint.value}',
                {kind: points * weight for kind, points in worth.items()},
            )
    around = neighbourhood(neighbours)
    yield from _logged(summary, around)
    yield from _siblings(summary, n, around)
    yield from _averages(summary, n, around)
    yield from _shares_beside(summary, n, around)


def _tallied(found: Mapping[Hint, float], n: Numbers) -> bool:
    said = found.get(Hint.TALLY, 0.0) >= found[Hint.MEASURE]
    return said and n.whole and n.distinct <= MOST_TALLIED


def _on_condition(hint: Hint, n: Numbers) -> Points:
    read = _CONDITIONAL.get(hint)
    return read(n) if read else {}


def _signed(n: Numbers) -> Points:
    """Read a difference or a profit, unless many values are exactly zero and none is below."""
    return {Kind.CONTINUOUS: 0.5 if _ends_at_zero(n) else 2.8}


def _ends_at_zero(n: Numbers) -> bool:
    return n.minimum == 0.0 and n.zero_share >= MANY_ZEROS


def _share(n: Numbers) -> Points:
    return {Kind.PROPORTION: 6.5, Kind.COUNT: -1.5} if fits_percent(n) else {}


def _rate(n: Numbers) -> Points:
    """Read a rate as a share where its values reach over most of one, else hardly."""
    if not fits_percent(n):
        return {}
    return {Kind.PROPORTION: 4.0 if n.maximum <= 1 or n.maximum > 50 else 1.0}


def _vote(n: Numbers) -> Points:
    return {Kind.PROPORTION: 3.5} if fits_percent(n) and not n.whole else {}


def _angle(n: Numbers) -> Points:
    return {Kind.CIRCULAR: 9.0} if fits_circle(n) else {}


def _turn(n: Numbers) -> Points:
    small_codes = n.whole and n.maximum <= 30
    return {Kind.CIRCULAR: 4.5} if fits_circle(n) and not small_codes else {}


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


def _identifier(n: Numbers) -> Points:
    if not n.whole:
        return {}
    return {Kind.UNUSABLE: 4.0 if n.distinct < FEWEST_IDENTIFIERS else 8.0}


#: Hints that count only where the values agree with them.
_CONDITIONAL: dict[Hint, Callable[[Numbers], Points]] = {
    Hint.SIGNED: _signed,
    Hint.SHARE: _share,
    Hint.RATE: _rate,
    Hint.VOTE: _vote,
    Hint.ANGLE: _angle,
    Hint.TURN: _turn,
    Hint.HOUR: _hour,
    Hint.YEAR: _year,
    Hint.MONTH: _month,
    Hint.ORDER: _order,
    Hint.RATING: _rating,
    Hint.SCORE: _score,
    Hint.IDENTIFIER: _identifier,
}


def _logged(summary: Summary, around: Neighbourhood) -> Iterator[Clue]:
    plain = is_logged(summary.name, around)
    if plain is not None and summary.numbers is not None and not summary.numbers.whole:
        yield Clue(
            f'the name "{summary.name}" suggests the logarithm of "{plain}"',
            {Kind.CONTINUOUS: 4.0},
        )


def _siblings(summary: Summary, n: Numbers, around: Neighbourhood) -> Iterator[Clue]:
    if not n.whole or not 4 <= n.distinct <= MOST_LEVELS:
        return
    alike = siblings(summary.name, around)
    if alike:
        yield Clue(
            f"named like {', '.join(alike[:3])}: items of one scale",
            {Kind.ORDINAL: 4.0 if is_question(summary.name) else 2.0},
        )


def _averages(summary: Summary, n: Numbers, around: Neighbourhood) -> Iterator[Clue]:
    items = averaged(summary.name, around)
    if items and n.minimum >= 0 and 1 < n.maximum <= LONGEST_SCALE:
        yield Clue(
            f"named like {', '.join(items[:3])} without a number: their average or sum",
            {Kind.CONTINUOUS: 2.5 if n.whole else 4.0},
        )


def _shares_beside(summary: Summary, n: Numbers, around: Neighbourhood) -> Iterator[Clue]:
    if not fits_percent(n) or n.maximum <= 1:
        return
    beside = next((name for name in around.shares if name != summary.name), None)
    if beside is not None:
        yield Clue(f"beside shares such as {beside}", {Kind.PROPORTION: 0.7})
