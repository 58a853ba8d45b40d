"""Clues in the name of a numeric column and in its neighbours' names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import HEAD, hints, is_plural, tokens
from losspick.profiling.kinds.evidence import Clue
from losspick.profiling.kinds.hinted import are_places, on_condition
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.kinds.neighbour_names import neighbour_clues
from losspick.profiling.kinds.neighbourhood import hints_by_ending, neighbourhood

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

    Points = dict[Kind, float]

#: An identifier of classes, not of rows or units: so few, with so many rows each.
MOST_CLASSES, ROWS_OF_CLASS = 60, 4

#: Nobody counts a "type" or a "class"; a class may have an order.
LABELLED: dict[Hint, Points] = {
    Hint.NOMINAL: {Kind.COUNT: -6.0, Kind.ORDINAL: -3.0},
    Hint.CLASS: {Kind.COUNT: -6.0},
}

#: Whole numbers under a name that means tallies and amounts alike ("size") are tallies up to here.
MOST_TALLIED = 30

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
#: What a "sales area" of a few numbers is not.
_NOT_OF_PLACES = AMOUNTS | {Hint.TALLY, Hint.SIGNED, Hint.SCORE}
BANDED: Points = {Kind.ORDINAL: 1.2, Kind.COUNT: -2.0, Kind.POSITIVE_CONTINUOUS: -1.0}


def name_clues(summary: Summary, neighbours: Sequence[str]) -> Iterator[Clue]:
    """Yield what the name suggests, as far as the values allow it."""
    n = summary.numbers
    assert n is not None
    around = neighbourhood(neighbours)
    found = hints(summary.name) or hints_by_ending(summary.name, around)
    if found.get(Hint.PLACE) == HEAD and are_places(n):
        found = {hint: weight for hint, weight in found.items() if hint not in _NOT_OF_PLACES}
    for hint, weight in found.items():
        if hint is Hint.MEASURE and _tallied(found, n):
            continue  # "brood size": of whole numbers so few are a tally
        if hint in (Hint.RATE, Hint.TALLY) and _per_head(found, n):
            continue
        worth = _WORTH[hint] if hint in _WORTH else on_condition(hint, n)
        if hint is Hint.IDENTIFIER and _of_classes(found, n):
            worth = {Kind.UNUSABLE: 2.0}
        if hint in AMOUNTS and Hint.TALLY not in found and _are_parts(n):
            worth = BANDED
        if hint in LABELLED and weight == HEAD and _labelled(summary.name, found, n):
            worth = {**worth, **LABELLED[hint]}
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


def _labelled(name: str, found: Mapping[Hint, float], n: Numbers) -> bool:
    """Tell whether a "type" or a "class" of few numbers is one: its plural would be a tally."""
    few = n.whole and n.distinct <= MOST_CLASSES and n.rows >= ROWS_OF_CLASS * n.distinct
    return few and Hint.TALLY not in found and not is_plural(tokens(name)[-1])


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
