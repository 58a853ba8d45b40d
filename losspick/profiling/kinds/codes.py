"""Clues in a few distinct whole numbers: class codes, ordered levels, or a small tally?"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.clues import hints
from losspick.profiling.kinds.evidence import Clue
from losspick.profiling.kinds.frequencies import MANY_VALUES, design_clues, frequency_clues
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.kinds.ranges import NEVER
from losspick.profiling.kinds.running import running_clues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

#: More distinct numbers than this are not looked at as codes one by one.
MOST_CODES = 120

#: Log-odds of bare codes where a unit stands behind each number.
WITH_UNIT = -4.0

#: Usual lengths of rating scales that start at one.
SCALE_LENGTHS = (5, 7, 9, 10)

#: Means of whole answers: the highest answer, how many means there can be, the numbers of answers
#: whose parts are no round decimals, and how far two written decimals lie from a part.
LONGEST_ANSWER = 10.0
FEWEST_MEANS, MOST_MEANS = 10, 150
PARTS, ROUNDED = (3, 6, 7, 9, 11, 12, 13, 14), 0.0051

#: Codes for "refused", "don't know" and no answer, and how many answers must stand before them: a
#: lone 9 after three codes could be one more of them.
NO_ANSWERS: tuple[tuple[float, ...], ...] = (
    *((7.0, 8.0, 9.0), (97.0, 98.0, 99.0), (7.0, 9.0), (8.0, 9.0), (77.0, 99.0)),
    *((88.0, 99.0), (98.0, 99.0), (97.0, 99.0), (9.0,), (99.0,)),
)
FEWEST_ANSWERS = {1: 3, 2: 2, 3: 2}

#: So many different numbers are no multiples of ten by chance.
FEWEST_TENS = 4

#: Measured shares take more values than this, each in fewer rows.
FEW_SHARES, MANY_ROWS = 5, 50


def code_clues(summary: Summary) -> Iterator[Clue]:
    """Yield what the distinct values and their counts say."""
    n = summary.numbers
    assert n is not None
    if summary.unit:
        yield Clue(
            f'the numbers are written with "{summary.unit}": no codes of classes or rows',
            {Kind.MULTICLASS: WITH_UNIT, Kind.UNUSABLE: WITH_UNIT}
            | (_of_unit(summary.unit) if n.distinct > MANY_VALUES else {}),
        )
    yield from _distinct(n)
    yield from running_clues(n)
    yield from design_clues(n)
    repeated = n.rows >= 1.5 * n.distinct
    if not n.whole or not repeated or not 2 < n.distinct <= MOST_CODES:
        yield from _half_steps(n)
        yield from _means_of_items(n)
        return
    yield from _range(n)
    yield from _in_tens(n)
    yield from _for_no_answer(n)
    yield from frequency_clues(n)


def _of_unit(unit: str) -> dict[Kind, float]:
    """Return what a unit of money, size or time says; "rooms" and "people" are counted."""
    money = any(unicodedata.category(sign) == "Sc" for sign in unit)
    amount = money or bool(hints(unit).keys() & {Hint.MONEY, Hint.MEASURE, Hint.DURATION})
    return {Kind.POSITIVE_CONTINUOUS: 2.5, Kind.COUNT: WITH_UNIT} if amount else {}


def _distinct(n: Numbers) -> Iterator[Clue]:
    each = n.rows / n.distinct
    classes = -0.06 * max(0, n.distinct - 8) - (2.0 if each < 5 else 0.0)
    levels = -0.8 * max(0, n.distinct - 10)
    points = {Kind.MULTICLASS: max(classes, NEVER), Kind.ORDINAL: max(levels, NEVER)}
    if n.distinct > MANY_VALUES:
        text = f"{n.distinct} distinct values, {each:.1f} rows each"
    else:
        text = f"{n.distinct} distinct values only"
        points |= {Kind.POSITIVE_CONTINUOUS: -1.5, Kind.CONTINUOUS: -1.0}
        if (n.distinct <= FEW_SHARES and each >= MANY_ROWS) or (
            n.whole and n.maximum <= n.distinct
        ):
            points[Kind.PROPORTION] = -2.0
    yield Clue(text, points)


def _half_steps(n: Numbers) -> Iterator[Clue]:
    if n.whole or n.half_share < 1.0 or not 3 <= n.distinct <= 11 or n.rows < 5 * n.distinct:
        return
    if n.distinct < 0.6 * (2 * (n.maximum - n.minimum) + 1):
        return
    yield Clue(
        f"{n.distinct} levels in steps of one half, from {n.minimum:g} to {n.maximum:g}",
        {Kind.ORDINAL: 6.0},
    )


def _means_of_items(n: Numbers) -> Iterator[Clue]:
    """Tell means of a few answers: thirds, sevenths or the like of whole numbers on a scale."""
    on_scale = n.minimum >= 0 and 2 < n.maximum <= LONGEST_ANSWER and not n.whole
    if not on_scale or not FEWEST_MEANS <= n.distinct <= MOST_MEANS or n.rows < 2 * n.distinct:
        return
    values = np.asarray(n.values)
    for items in PARTS:
        off = np.abs(values * items - np.round(values * items))
        if off.max() <= ROUNDED * items:
            yield Clue(
                f"all values are multiples of 1/{items} up to {n.maximum:g}, as means of {items} "
                "answers on a scale are",
                {Kind.CONTINUOUS: 3.0},
            )
            return


def _range(n: Numbers) -> Iterator[Clue]:
    gapless = n.maximum - n.minimum + 1 == n.distinct
    from_one = n.minimum == 1 and n.distinct in SCALE_LENGTHS
    if gapless and (from_one or (n.minimum == 0 and n.distinct == 11)):
        yield Clue(
            f"the codes run from {n.minimum:.0f} to {n.maximum:.0f}, as rating scales do",
            {Kind.ORDINAL: 1.8 if from_one else 2.4, Kind.COUNT: -1.5},
        )
    if n.minimum < 0 and gapless and n.minimum == -n.maximum:
        yield Clue(
            f"the codes run from {n.minimum:.0f} to {n.maximum:.0f}, around a neutral zero",
            {Kind.ORDINAL: 2.5},
        )
    if n.minimum == 0 and n.distinct > 3:
        yield Clue("the lowest value is 0", {Kind.COUNT: 0.5})
    elif n.minimum >= 1 and (n.distinct <= 20 or n.minimum > 1):
        codes = 0.0 if n.minimum == 1 else -2.0
        yield Clue(
            f"the lowest value is {n.minimum:.0f}: nothing was counted as none",
            {Kind.COUNT: -1.0 + codes / 2, Kind.MULTICLASS: codes, Kind.ORDINAL: codes},
        )
    if n.distinct <= 4 and gapless and n.minimum in (0, 1):
        yield Clue(f"{n.distinct} codes without a gap", {Kind.MULTICLASS: 0.6})


def _in_tens(n: Numbers) -> Iterator[Clue]:
    """Tell codes that leave room for others between them, and round doses, from tallies."""
    if n.distinct >= FEWEST_TENS and n.maximum > 0 and not np.mod(n.values, 10.0).any():
        said = f"all {n.distinct} values are multiples of ten: nothing is counted so"
        yield Clue(said, {Kind.COUNT: -3.5, Kind.ORDINAL: -1.0})


def _for_no_answer(n: Numbers) -> Iterator[Clue]:
    apart = _codes_for_missing(n)
    if apart:
        last = n.values[-len(apart) - 1]
        told = " and ".join(f"{code:.0f}" for code in apart)
        yield Clue(
            f"the values run from {n.minimum:.0f} to {last:.0f}, and {told} "
            f"stand{'s' * (len(apart) == 1)} apart, as a code for no answer does",
            {Kind.COUNT: -2.5, Kind.MULTICLASS: 1.0, Kind.ORDINAL: 0.8},
        )


def _codes_for_missing(n: Numbers) -> tuple[float, ...]:
    """Return the 9 or 99, or the like, that stand apart from codes without a gap."""
    for codes in NO_ANSWERS:
        rest = n.values[: -len(codes)]
        if n.values[-len(codes) :] != codes or len(rest) < FEWEST_ANSWERS[len(codes)]:
            continue
        gapless = rest[-1] - n.minimum + 1 == len(rest)
        if n.minimum in (0.0, 1.0) and gapless and rest[-1] <= min(codes[0] - 2.0, 7.0):
            return codes
    return ()
