"""Clues in how often each of a few whole numbers occurs: by design, smoothly, with a tail."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.evidence import Clue
from losspick.profiling.kinds.running import EVEN_BY_DESIGN, unevenness
from losspick.profiling.measuring.counting import distance_from_binomial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from losspick.profiling.measuring.numbers import Numbers

#: The largest values of a tally are rare: they have less than this part of an equal share.
RARE_END = 0.75

#: Three in four ordered scales end in a value with more than this part of an equal share, and one
#: in twenty tallies does.
COMMON_END = 0.5

#: So many rows beyond the highest value are not missing by chance.
FEWEST_BEYOND, AT_A_CAP = 8.0, 2.0

#: Nothing that was counted or measured falls so evenly on its values.
DESIGNED = {Kind.COUNT: -2.5, Kind.POSITIVE_CONTINUOUS: -0.8, Kind.CONTINUOUS: -0.5}

#: The frequencies of rounded amounts change smoothly, too, if they take more values than this.
MANY_VALUES, SMOOTH_AMOUNTS = 12, 0.75

#: Codes are often given out by frequency: falling frequencies say less of an order.
FALLING = 1.2

#: Counts of neighbouring codes that differ by fewer standard errors count as equal.
EQUAL_WITHIN = 1.5


def frequency_clues(n: Numbers) -> Iterator[Clue]:
    """Yield what the frequencies of up to a hundred or so whole numbers say."""
    for clue in (_balance, _smoothness, _tail, _likeness):
        yield from clue(n)


def design_clues(n: Numbers) -> Iterator[Clue]:
    """Codes that somebody gave out are more even than chance; many of them name rows or units."""
    gapless = n.maximum - n.minimum + 1 == n.distinct
    fewest_rows = 2 if gapless else 5
    if not n.values or not n.whole or n.distinct <= 5 or n.rows < fewest_rows * n.distinct:
        return
    if unevenness(n) < EVEN_BY_DESIGN:
        yield Clue(
            f"each of the {n.distinct} values stands in about {n.rows / n.distinct:.3g} rows, "
            "more evenly than by chance: a design",
            {
                Kind.MULTICLASS: 3.0,
                Kind.COUNT: -3.0,
                Kind.POSITIVE_CONTINUOUS: -2.0,
                Kind.ORDINAL: -1.5,
                Kind.UNUSABLE: 6.0 if n.distinct > 20 and gapless else 0.0,
            },
        )


def _balance(n: Numbers) -> Iterator[Clue]:
    counts = np.asarray(n.counts, dtype=float)
    chi = unevenness(n)
    if n.rows < 5 * n.distinct or (chi < EVEN_BY_DESIGN and n.distinct > 5):
        return
    if chi < 1.5 or counts.max() < 1.4 * counts.min():
        yield Clue(
            f"the {n.distinct} values are nearly equally frequent ({counts.min():.0f} to "
            f"{counts.max():.0f} rows), as in designed classes",
            {Kind.MULTICLASS: 1.0, Kind.COUNT: -1.0} | (DESIGNED if chi < EVEN_BY_DESIGN else {}),
        )


def _turns(n: Numbers) -> int:
    """Return how often the counts change from clearly rising to clearly falling or back."""
    counts = np.asarray(n.counts, dtype=float)
    steps = np.diff(counts)
    error = np.sqrt(counts[1:] + counts[:-1])
    signs = np.sign(steps)[np.abs(steps) > EQUAL_WITHIN * error]
    return int(np.count_nonzero(signs[1:] != signs[:-1]))


def _smoothness(n: Numbers) -> Iterator[Clue]:
    """Codes of unordered classes would rise and fall at random from one to the next."""
    counts = np.asarray(n.counts, dtype=float)
    if n.distinct < 4 or n.rows < 8 * n.distinct or counts.max() < 1.6 * counts.min():
        return
    turns = _turns(n)
    if turns <= 1:
        chance = math.log(2.0) * n.distinct - math.lgamma(n.distinct + 1)
        points = min(3.0, -chance)
        most = min(points, FALLING) if (np.diff(counts) < 0).all() else points
        yield Clue(
            "the frequencies change smoothly from value to value, as those of codes without an "
            f"order would {_chance(math.exp(chance))}",
            {Kind.COUNT: points, Kind.ORDINAL: points, Kind.CIRCULAR: points}
            | {Kind.MULTICLASS: points - most}
            | _of_amounts(n, points),
        )
    elif n.distinct <= 6 or (turns >= 3 and n.distinct <= 15):
        yield Clue(
            f"the counts rise and fall {turns + 1} times from value to value",
            {Kind.MULTICLASS: 1.2, Kind.COUNT: -1.0},
        )


def _of_amounts(n: Numbers, points: float) -> dict[Kind, float]:
    """Return what smooth frequencies are worth for rounded amounts: they take many values."""
    amounts = SMOOTH_AMOUNTS * points if n.distinct > MANY_VALUES else 0.0
    return {Kind.POSITIVE_CONTINUOUS: amounts, Kind.CONTINUOUS: amounts}


def _chance(probability: float) -> str:
    if probability < 1e-4:
        return "hardly ever"
    return f"with a chance of {min(1.0, probability):.2g}"


def _tail(n: Numbers) -> Iterator[Clue]:
    counts = np.asarray(n.counts, dtype=float)
    top = counts[-max(1, n.distinct // 4) :].max() / n.rows
    low_mode = int(counts.argmax()) <= n.distinct // 3
    last = counts[-1] / n.rows
    short = 4 <= n.distinct < MANY_VALUES and n.minimum in (0.0, 1.0)
    if short and last > COMMON_END / n.distinct:
        yield Clue(
            f"{last:.0%} of the rows have the highest value, {n.maximum:.0f}: a tally goes on",
            {Kind.COUNT: -1.5},
        )
    elif n.distinct > MANY_VALUES and low_mode and (beyond := _beyond(n)) >= FEWEST_BEYOND:
        yield Clue(
            f"no value is missing up to {n.maximum:.0f}, in {n.counts[-1]} rows, and none is "
            f"beyond, where a tally would have some {beyond:.0f} rows more",
            {Kind.COUNT: -2.2, Kind.MULTICLASS: 1.8, Kind.POSITIVE_CONTINUOUS: -0.5},
        )
    elif n.distinct >= 4 and low_mode and top < min(0.03, RARE_END / n.distinct):
        yield Clue(
            f"the frequencies die out towards {n.maximum:.0f} ({n.counts[-1]} of {n.rows} rows), "
            "as those of a tally do",
            {Kind.COUNT: 1.8, Kind.MULTICLASS: -1.0, Kind.ORDINAL: -0.3},
        )


def _beyond(n: Numbers) -> float:
    """Return how many rows would follow a gapless run if it fell on as over its last half."""
    gapless = n.minimum in (0.0, 1.0) and n.maximum - n.minimum + 1 == n.distinct
    if not gapless or n.counts[-1] > AT_A_CAP * max(n.counts[-3:-1]):
        return 0.0  # what lies beyond a cap is counted as the cap
    last = n.distinct // 4
    end, before = sum(n.counts[-last:]), sum(n.counts[-2 * last : -last])
    ratio = min(end / before, 0.95)
    return end * ratio / (1.0 - ratio)


def _likeness(n: Numbers) -> Iterator[Clue]:
    if n.minimum < 0 or n.minimum > 1 or n.rows < 20:
        return
    distance = distance_from_binomial(np.asarray(n.values), np.asarray(n.counts, dtype=float))
    noise = 0.4 * math.sqrt(n.distinct / n.rows)
    if distance < 0.05 + noise:
        yield Clue(
            f"a negative binomial fits the frequencies to {distance:.1%}",
            {Kind.COUNT: 1.0, Kind.MULTICLASS: -0.5},
        )
    elif distance > 0.2 + noise and n.zero_share < 0.5:
        yield Clue(
            f"no negative binomial fits the frequencies better than to {distance:.0%}",
            {Kind.COUNT: -1.2 if n.distinct <= 15 else -0.4},
        )
