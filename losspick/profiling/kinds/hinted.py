"""What hints of a name are worth where the values agree with them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from losspick.core.vocabulary import Kind
from losspick.profiling.kinds.circle import fills_turn, fits_circle
from losspick.profiling.kinds.name_words import Hint
from losspick.profiling.kinds.neighbour_names import LONGEST_SCALE, MOST_LEVELS
from losspick.profiling.kinds.ranges import MANY_ZEROS, YEARS, fits_percent

if TYPE_CHECKING:
    from collections.abc import Callable

    from losspick.profiling.measuring.numbers import Numbers

    Points = dict[Kind, float]

#: Fewer distinct numbers than this could be classes that go by an "id".
FEWEST_IDENTIFIERS = 15

#: Identifiers of units of which each has several rows: that nothing else repeats so says less then.
REPEATED_IDENTIFIER = 2.0

#: With "year" in the name, whole numbers from here on are calendar years.
FIRST_YEAR = 1000.0

#: Angles in degrees reach at least so far; radians may miss a turn by so little.
FEWEST_DEGREES, NEAR = 10.0, 0.01

#: Answers from much less to much more have at most so many levels; differences have more.
MOST_ANSWERS = 7

#: Codes of places run from 0 or 1 with hardly a gap.
MOST_PLACES, MOST_GAPS = 30, 3


def on_condition(hint: Hint, n: Numbers) -> Points:
    """Return the points of a hint that counts only where the values agree, else nothing."""
    read = _CONDITIONAL.get(hint)
    return read(n) if read else {}


def are_places(n: Numbers) -> bool:
    """Tell whether numbers can be those of places: few whole ones from 0 or 1 on."""
    few = n.whole and n.minimum in (0, 1) and 3 <= n.distinct <= MOST_PLACES
    return few and n.maximum - n.minimum + 1 <= n.distinct + MOST_GAPS


def _place(n: Numbers) -> Points:
    if not are_places(n):
        return {}
    return {
        Kind.MULTICLASS: 2.8,
        Kind.ORDINAL: -2.0,
        Kind.COUNT: -2.2,
        Kind.POSITIVE_CONTINUOUS: -1.2,
    }


def _signed(n: Numbers) -> Points:
    """Read a difference or a profit, unless many values are exactly zero and none is below."""
    if n.whole and n.minimum < 0 and n.distinct > MOST_ANSWERS:
        return {Kind.CONTINUOUS: 2.8, Kind.ORDINAL: -2.5}
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
    Hint.PLACE: _place,
}
