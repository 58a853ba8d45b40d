"""Measuring text: the levels of a column, in the order in which a person would list them."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.core.regexes import regex
from losspick.profiling.measuring.calendar_names import read_calendar
from losspick.profiling.measuring.lists import Lists, delimiter_of, tally_lists
from losspick.profiling.measuring.named_levels import order_by_name
from losspick.profiling.measuring.scales import order_of, steps_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

#: Levels kept with their counts; of more, the most frequent.
MOST_LEVELS = 1_000

#: Levels whose text is looked at (length, words, lists), evenly spaced.
TEXTS_READ = 2_000

_CLOCK = regex(r"(?:[T ]|^)([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?\s*([ap]m)?$", re.I)
_POINTS = (
    "n",
    "nne",
    "ne",
    "ene",
    "e",
    "ese",
    "se",
    "sse",
    "s",
    "ssw",
    "sw",
    "wsw",
    "w",
    "wnw",
    "nw",
    "nnw",
)
COMPASS = {point: 22.5 * i for i, point in enumerate(_POINTS)} | {
    "north": 0.0,
    "northeast": 45.0,
    "east": 90.0,
    "southeast": 135.0,
    "south": 180.0,
    "southwest": 225.0,
    "west": 270.0,
    "northwest": 315.0,
}

#: What stands among directions where there is none: no wind, no slope.
STILL = frozenset({"calm", "variable", "var", "vrb", "cvar", "flat"})

#: Fewer compass points could be regions, or the halves of a town.
FEWEST_POINTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Facts about the levels of a text column.

    Attributes:
        distinct: Number of levels that occur.
        levels: They, in natural order; of more than a thousand, the most frequent ones.
        counts: Rows of each of ``levels``.
        weights: Summed weight of each.
        total: Summed weight of all rows with a value.
        smallest: Summed weight of the rarest of all levels.
        largest: Summed weight of the most frequent level.
        effective: exp of the entropy of all levels' shares.
        ranked: The order of the levels says more than the alphabet.
        steps: If not, the levels that are steps of one scale, where they are most of them.
        length: Mean number of characters of a level.
        words: Mean number of words of a level.
        texts: At most 2,000 levels, evenly spaced over all.
        lists: The labels, if the cells are lists of labels.
    """

    distinct: int
    levels: tuple[str, ...]
    counts: tuple[int, ...]
    weights: tuple[float, ...]
    total: float
    smallest: float
    largest: float
    effective: float
    ranked: bool
    steps: tuple[str, ...]
    length: float
    words: float
    texts: tuple[str, ...]
    lists: Lists | None


def effective_number(weights: NDArray[np.float64]) -> float:
    """Return exp of the entropy of shares: how many equal classes would be as diverse."""
    shares = weights[weights > 0] / weights.sum()
    return math.exp(float(-(shares * np.log(shares)).sum()))


def tally_words(
    codes: NDArray[np.intp],
    levels: Sequence[str],
    weights: NDArray[np.float64] | None,
    *,
    ordered: bool,
    mark: str | None = None,
    name: AbstractSet[str] = frozenset(),
) -> Words:
    """Count the levels that occur.

    Args:
        codes: Index into ``levels`` for each row with a value.
        levels: All levels.
        weights: Weight of each of those rows.
        ordered: The levels stand in an order that the data declare.
        mark: What separates the labels of a cell; None to find out.
        name: The words of the column's name.
    """
    counts = np.bincount(codes, minlength=len(levels))
    summed = counts.astype(float) if weights is None else np.bincount(codes, weights, len(levels))
    seen = np.flatnonzero(counts)
    chosen = _most_frequent(seen, counts)
    names = [levels[i].strip() for i in chosen.tolist()]
    order, ranked = _natural_order(names, ordered=ordered, name=name)
    texts = _some_texts(levels, seen)
    mass = summed[seen].astype(float)
    found = mark or delimiter_of(texts)
    return Words(
        distinct=int(seen.size),
        levels=tuple(names[i] for i in order),
        counts=tuple(int(counts[chosen[i]]) for i in order),
        weights=tuple(float(summed[chosen[i]]) for i in order),
        total=float(mass.sum()),
        smallest=float(mass.min(initial=math.inf)) if seen.size else 0.0,
        largest=float(mass.max(initial=0.0)),
        effective=effective_number(mass) if mass.sum() > 0 else 0.0,
        ranked=ranked,
        steps=() if ranked else steps_of(names),
        length=sum(map(len, texts)) / max(len(texts), 1),
        words=sum(len(text.split()) for text in texts) / max(len(texts), 1),
        texts=texts,
        lists=tally_lists([levels[i] for i in seen.tolist()], mass, found) if found else None,
    )


def _most_frequent(seen: NDArray[np.intp], counts: NDArray[np.intp]) -> NDArray[np.intp]:
    if seen.size <= MOST_LEVELS:
        return seen
    return np.sort(seen[np.argsort(-counts[seen], kind="stable")[:MOST_LEVELS]])


def _some_texts(levels: Sequence[str], seen: NDArray[np.intp]) -> tuple[str, ...]:
    step = max(1, -(-seen.size // TEXTS_READ))
    return tuple(levels[i].strip() for i in seen[::step].tolist())


def _natural_order(
    names: Sequence[str], *, ordered: bool, name: AbstractSet[str]
) -> tuple[list[int], bool]:
    if ordered:
        return list(range(len(names))), True
    ranks = order_of(names) or order_by_name(names, name)
    if ranks is not None:
        return sorted(range(len(names)), key=lambda i: (ranks[i], names[i])), True
    return sorted(range(len(names)), key=lambda i: (names[i].casefold(), names[i])), False


def read_clock(
    levels: Sequence[str], codes: NDArray[np.intp]
) -> tuple[NDArray[np.float64], str] | None:
    """Read times of day as hours, compass points as degrees, months or weekdays as numbers."""
    seen = np.unique(codes[: 4 * TEXTS_READ])
    moving = [i for i in seen.tolist() if levels[i].strip().casefold() not in STILL]
    some = [levels[i] for i in moving[:FEWEST_POINTS]]
    if not some:
        return None
    if all(_hours(text) is not None for text in some):
        read, unit = [_hours(text) for text in levels], "hours"
    elif len(some) >= FEWEST_POINTS and all(_degrees(text) is not None for text in some):
        read, unit = [_degrees(text) for text in levels], "degrees"
    elif calendar := read_calendar(levels):
        read, unit = list(calendar[0]), calendar[1]
    else:
        return None
    table = np.array([math.nan if value is None else value for value in read])
    still = np.array([level.strip().casefold() in STILL for level in levels])
    values = table[codes[~still[codes]]] if unit == "degrees" else table[codes]
    return None if np.isnan(values).any() or not values.size else (values, unit)


def _hours(text: str) -> float | None:
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hour = float(found[1])
    if found[4]:
        hour = hour % 12 + (12 if found[4].lower() == "pm" else 0)
    return hour + float(found[2]) / 60 + float(found[3] or 0) / 3600


def _degrees(text: str) -> float | None:
    return COMPASS.get(re.sub(r"[\s_-]", "", text.casefold()))
