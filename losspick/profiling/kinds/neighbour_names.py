"""Clues in the names of a column's neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import hints, tokens
from losspick.profiling.kinds.evidence import Clue
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.kinds.neighbourhood import (
    Neighbourhood,
    averaged,
    is_logged,
    is_question,
    same_codes,
    siblings,
)
from losspick.profiling.kinds.ranges import fits_percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

#: Levels that items of one scale can have, and the highest value that one ends at.
MOST_LEVELS = 11
LONGEST_SCALE = 100.0

#: What stands before or after the name of a tally in the name of its share.
SHARE_MARKS = ("prop", "proportion", "pct", "perc", "percent", "share", "frac", "fraction", "rate")

#: The two axes of a map.
COORDINATES = (("x", "y"), ("y", "x"), ("easting", "northing"), ("northing", "easting"))

#: Shorter names are within others by chance.
SHORTEST_TALLY = 3


def neighbour_clues(summary: Summary, around: Neighbourhood) -> Iterator[Clue]:
    """Yield what the names of other columns say about a column of numbers."""
    n = summary.numbers
    assert n is not None
    yield from _logged(summary, around)
    yield from _siblings(summary, n, around)
    yield from _averages(summary, n, around)
    yield from _shares_beside(summary, n, around)
    yield from _tally_beside(summary, n, around)
    yield from _its_share_beside(summary, n, around)
    yield from _coordinate(summary, around)


def _logged(summary: Summary, around: Neighbourhood) -> Iterator[Clue]:
    plain = is_logged(summary.name, around)
    if plain is not None and summary.numbers is not None and not summary.numbers.whole:
        yield Clue(
            f'the name "{summary.name}" suggests the logarithm of "{plain}"',
            {Kind.CONTINUOUS: 4.0},
        )


def _siblings(summary: Summary, n: Numbers, around: Neighbourhood) -> Iterator[Clue]:
    if not n.whole or not 4 <= n.distinct <= MOST_LEVELS or Hint.TALLY in hints(summary.name):
        return  # "n_boys" and "n_girls" are tallies of two things
    alike = siblings(summary.name, around)
    if alike and not all(same_codes(summary.name, other) for other in alike):
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


def _coordinate(summary: Summary, around: Neighbourhood) -> Iterator[Clue]:
    """Read "y" beside "x" as a place on a map, whatever its range."""
    parts = tokens(summary.name)
    for own, other in COORDINATES:
        if own not in parts:
            continue
        beside = around.joined.get("".join(other if part == own else part for part in parts))
        if beside is not None:
            said = f"beside {beside}, the other coordinate"
            yield Clue(said, {Kind.CIRCULAR: -6.0})
            return


def _shares_beside(summary: Summary, n: Numbers, around: Neighbourhood) -> Iterator[Clue]:
    if not fits_percent(n) or n.maximum <= 1:
        return
    beside = next((name for name in around.shares if name != summary.name), None)
    if beside is not None:
        yield Clue(f"beside shares such as {beside}", {Kind.PROPORTION: 0.7})


def _tally_beside(summary: Summary, n: Numbers, around: Neighbourhood) -> Iterator[Clue]:
    """Read "p_left" beside "n_left" as the share of that tally."""
    parts = tokens(summary.name)
    if parts[:1] not in (("p",), ("pc",)) or len(parts) < 2 or not fits_percent(n) or n.whole:
        return
    rest = summary.name.casefold()[len(parts[0]) :]
    tallies = (around.folded.get(f"{mark}{rest}") for mark in ("n", "num", "no"))
    beside = next(filter(None, tallies), None)
    if beside is not None:
        yield Clue(f"beside the tally {beside}", {Kind.PROPORTION: 4.0})


def _its_share_beside(summary: Summary, n: Numbers, around: Neighbourhood) -> Iterator[Clue]:
    """Read "hatched" beside "prophatched" as the tally of which that is the share."""
    name = "".join(tokens(summary.name))
    if not n.whole or n.minimum < 0 or len(name) < SHORTEST_TALLY:
        return
    shares = (
        around.joined.get(part) for mark in SHARE_MARKS for part in (mark + name, name + mark)
    )
    beside = next(filter(None, shares), None)
    if beside is not None:
        yield Clue(f"beside {beside}, its share", {Kind.COUNT: 2.5})
