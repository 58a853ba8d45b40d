"""Clues in where the values of a numeric column end: angles, and hours of the day."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.evidence import Clue
from losspick.profiling.kinds.ranges import NEVER, quantile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from losspick.profiling.measuring.numbers import Numbers
    from losspick.profiling.summary import Summary

#: Turns that an angle can be measured in, and how near both ends the values must come.
TURNS = ((360.0, "360 degrees"), (2.0 * math.pi, "2π"))
NEAR_TURN = 0.04

#: Marks of a dial lie so many degrees apart; fewer of them could be anything.
DIAL, FEWEST_MARKS = 5.0, 12

#: Angles come near the full turn as often as near zero; the tail of an amount does not.
OFTEN_NEAR = 0.85

#: Angles that were rounded go a little beyond a turn.
WITHIN_TURN = 0.001

#: Of even directions, twice the share that must lie so near either end of a turn does.
NEAR_AN_END = 0.1

#: Different values that show that a turn is filled; log-odds of one around zero, from end to end:
#: degrees around zero are longitudes as often.
MANY_DIRECTIONS, FILLED_AROUND_ZERO = 30, 6.5


def circle_clues(summary: Summary) -> Iterator[Clue]:
    """Yield what the ends of the values say of a circle."""
    n = summary.numbers
    if n is not None and summary.clock is None:
        yield from _circle(n)


def _circle(n: Numbers) -> Iterator[Clue]:
    if not fits_circle(n):
        yield Clue("", {Kind.CIRCULAR: NEVER})
        return
    for turn, words in TURNS:
        ends = n.minimum / turn + (1.0 - n.maximum / turn)
        inside = n.minimum >= 0.0 and n.maximum <= turn * 1.0001
        spread = quantile(n, 0.95) >= OFTEN_NEAR * turn
        dial = _on_a_dial(n, turn)
        full = inside and spread and ends <= NEAR_TURN and not _is_scale(n)
        if full and (n.distinct > MANY_DIRECTIONS or dial):
            points = min(6.0, -math.log(max(ends, 1e-9))) + 2.5 * dial
            yield Clue(
                f"the values fill the circle from {n.minimum:.3g} to {n.maximum:.4g}, "
                f"and stop at {words}",
                {Kind.CIRCULAR: points + (1.0 if turn > 100 else 2.0), Kind.COUNT: -1.0},
            )
            return
    if fills_turn(n, around_zero=True) and n.distinct > MANY_DIRECTIONS and n.maximum < math.tau:
        yield Clue(
            f"the values fill the circle from {n.minimum:.4g} to {n.maximum:.4g}, and stop at ±π",
            {Kind.CIRCULAR: FILLED_AROUND_ZERO},
        )
        return
    if n.whole and n.distinct == 24 and n.minimum == 0 and n.maximum == 23:
        yield Clue(
            "every whole number from 0 to 23 occurs, as hours of the day do", {Kind.CIRCULAR: 3.0}
        )


def fills_turn(n: Numbers, *, around_zero: bool = False) -> bool:
    """Tell whether values stop where one turn does, from 0 on or half of it on either side.

    Args:
        n: The values.
        around_zero: Look only for a turn around zero that many values come near to the ends of.
    """
    for turn, _ in TURNS:
        for start in (-turn / 2.0,) if around_zero else (0.0, -turn / 2.0):
            low, high = (n.minimum - start) / turn, (n.maximum - start) / turn
            inside = low >= -WITHIN_TURN and high <= 1.0 + WITHIN_TURN
            if inside and low + 1.0 - high <= NEAR_TURN:
                return not around_zero or _often_near(n, start, turn)
    return False


def _often_near(n: Numbers, start: float, turn: float) -> bool:
    """Tell whether as many values as of even directions lie near both ends of a turn."""
    near = NEAR_AN_END * turn
    return quantile(n, 0.05) <= start + near and quantile(n, 0.95) >= start + turn - near


def _on_a_dial(n: Numbers, turn: float) -> bool:
    """Tell whether the values are marks of a dial, of which the last one is the full turn."""
    values = np.asarray(n.values)
    marks = np.mod(values, DIAL) == 0.0
    return turn == n.maximum == 360.0 and n.distinct >= FEWEST_MARKS and bool(marks.all())


def _is_scale(n: Numbers) -> bool:
    """Tell whether the values stand at even steps and hardly repeat: settings, not directions."""
    steps = np.diff(np.asarray(n.values))
    return n.rows < 2 * n.distinct and bool(steps.size) and bool((steps == steps[0]).all())


def fits_circle(n: Numbers) -> bool:
    """Tell whether the values can be angles (a full turn either way) or hours."""
    return n.minimum >= -360.0 and n.maximum <= 361.0 and n.maximum - n.minimum <= 361.0
