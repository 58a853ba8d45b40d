"""Clues in the name of a numeric column and in its neighbours' names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.vocabulary import Kind
from losspick.profiling.clues import Hint, hints, is_logged, siblings
from losspick.profiling.evidence import Clue
from losspick.profiling.ranges import fits_circle, fits_percent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from losspick.profiling.numbers import Numbers
    from losspick.profiling.summary import Summary

#: Fewer distinct numbers than this could be classes that go by an "id".
FEWEST_IDENTIFIERS = 15

#: Levels that a rating scale can have.
MOST_LEVELS = 11

#: What a full hint is worth, in log-odds.
_WORTH: dict[Hint, dict[Kind, float]] = {
    Hint.TALLY: {
        Kind.COUNT: 3.0,
        Kind.POSITIVE_CONTINUOUS: -0.5,
        Kind.MULTICLASS: -1.5,
        Kind.ORDINAL: -1.0,
        Kind.UNUSABLE: -2.0,
    },
    Hint.MONEY: {Kind.POSITIVE_CONTINUOUS: 2.5, Kind.COUNT: -2.5, Kind.UNUSABLE: -2.0},
    Hint.MEASURE: {Kind.POSITIVE_CONTINUOUS: 2.3, Kind.COUNT: -1.7, Kind.UNUSABLE: -2.0},
    Hint.DURATION: {Kind.POSITIVE_CONTINUOUS: 2.3, Kind.COUNT: -1.7, Kind.UNUSABLE: -1.0},
    Hint.SIGNED: {Kind.CONTINUOUS: 2.8},
    Hint.LOGGED: {Kind.CONTINUOUS: 5.0, Kind.PROPORTION: -1.0},
    Hint.YEAR: {Kind.CONTINUOUS: 1.5},
    Hint.CLASS: {Kind.MULTICLASS: 1.8, Kind.COUNT: -0.8},
    Hint.DATE: {Kind.UNUSABLE: 2.0},
    Hint.EVENT: {},
}


def name_clues(summary: Summary, neighbours: Sequence[str]) -> Iterator[Clue]:
    """Yield what the name suggests, as far as the values allow it."""
    n = summary.numbers
    assert n is not None
    found = hints(summary.name)
    for hint, weight in found.items():
        worth = _WORTH.get(hint, {}) or _conditional(hint, n)
        if worth:
            yield Clue(
                f'the name "{summary.name}" suggests {hint.value}',
                {kind: points * weight for kind, points in worth.items()},
            )
    yield from _logged(summary, neighbours)
    yield from _siblings(summary, n, neighbours)
    yield from _shares_beside(summary, n, neighbours)


def _conditional(hint: Hint, n: Numbers) -> dict[Kind, float]:
    """Return what a hint is worth that only some values agree with."""
    few = n.distinct <= MOST_LEVELS
    if hint is Hint.SHARE and fits_percent(n):
        return {Kind.PROPORTION: 5.0}
    if hint is Hint.RATE and fits_percent(n):
        return {Kind.PROPORTION: 4.0 if n.maximum <= 1 or n.maximum > 50 else 1.0}
    if hint is Hint.VOTE and fits_percent(n) and not n.whole:
        return {Kind.PROPORTION: 3.5}
    if hint is Hint.ANGLE and fits_circle(n):
        return {Kind.CIRCULAR: 5.5}
    if hint is Hint.HOUR and n.minimum >= 0 and 20 <= n.maximum <= 24:
        return {Kind.CIRCULAR: 6.0}
    if hint is Hint.RATING:
        return {Kind.ORDINAL: 2.0} if few and n.half_share == 1.0 else {Kind.CONTINUOUS: 2.0}
    if hint is Hint.SCORE:
        return {Kind.ORDINAL: 1.0} if few and n.whole else {Kind.CONTINUOUS: 1.8}
    if hint is Hint.IDENTIFIER and n.whole:
        return {Kind.UNUSABLE: 4.0 if n.distinct < FEWEST_IDENTIFIERS else 8.0}
    if hint is Hint.MONTH and n.whole and n.minimum >= 0 and n.maximum <= 12:
        return {Kind.ORDINAL: 6.0}
    return {}


def _logged(summary: Summary, neighbours: Sequence[str]) -> Iterator[Clue]:
    plain = is_logged(summary.name, neighbours)
    if plain is not None and summary.numbers is not None and not summary.numbers.whole:
        yield Clue(
            f'the name "{summary.name}" suggests the logarithm of "{plain}"',
            {Kind.CONTINUOUS: 4.0},
        )


def _siblings(summary: Summary, n: Numbers, neighbours: Sequence[str]) -> Iterator[Clue]:
    alike = siblings(summary.name, neighbours)
    if alike and n.whole and 4 <= n.distinct <= MOST_LEVELS:
        yield Clue(
            f"named like {', '.join(alike[:3])}: items of one scale",
            {Kind.ORDINAL: 2.0},
        )


def _shares_beside(summary: Summary, n: Numbers, neighbours: Sequence[str]) -> Iterator[Clue]:
    if not fits_percent(n) or n.maximum <= 1:
        return
    beside = [name for name in neighbours if name != summary.name and Hint.SHARE in hints(name)]
    if beside:
        yield Clue(f"beside shares such as {beside[0]}", {Kind.PROPORTION: 0.7})
