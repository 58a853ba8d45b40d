"""Levels that show an order as two contraries and what lies between: "loose, medium, dense"."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final

from losspick.profiling.measuring.contrary_words import (
    AMOUNTS,
    BETWEEN,
    CONTRARIES,
    GRADES,
    MIDDLE,
    NOTHING_OF_IT,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_BETWEEN: Final = frozenset(BETWEEN.split())
_MIDDLE: Final = frozenset(MIDDLE.split())
_NOTHING_OF_IT: Final = frozenset(NOTHING_OF_IT.split())
_AMOUNTS: Final = frozenset(AMOUNTS.split())
_GRADES: Final = {word: strength for words, strength in GRADES.items() for word in words.split()}

#: Below all that has a side.
NOTHING: Final = -100.0

#: What a plain contrary is worth, a comparative and a superlative.
PLAIN, COMPARED, SUPERLATIVE = 1.0, 1.2, 4.0

#: A level has a few words; longer ones are sentences.
MOST_WORDS: Final = 4

Word = tuple[str, float]


def contraries(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read levels that are two contraries, each graded or not, and at most one word between.

    All levels must be read, on both sides of one pair of contraries, or in two strengths beside
    what lies between; words that all but one of them share ("light rain", "heavy rain", "no rain")
    are what the levels are levels of.
    """
    levels = without_shared([words_of(text) for text in texts])
    for sides in pairs():
        ranks = [rank_of(level, sides) for level in levels]
        known = [rank for rank in ranks if rank is not None]
        if len(known) == len(texts) and _is_order(known, sides):
            return tuple(known)
    return None


def middle_of(texts: Sequence[str]) -> str:
    """Return the level that says that it lies between others: "moderate"; empty if none does."""
    return next((text for text in texts if text.strip().casefold() in _MIDDLE), "")


def _is_order(ranks: Sequence[float], sides: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Tell whether ranks differ and lie on both sides, or in two strengths beside the middle."""
    low, high = sum(NOTHING < rank < 0 for rank in ranks), sum(rank > 0 for rank in ranks)
    if len(set(ranks)) < len(ranks) or (NOTHING in ranks and not _AMOUNTS & sides[0]):
        return False
    return bool(low and high) or (0.0 in ranks and max(low, high) > 1)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a level before what explains it ("low: up to 10", "low (0-10)")."""
    plain = re.sub(r"\([^)]*\)|\[[^\]]*\]|:.*$", " ", text)
    return tuple(re.findall(r"[a-z]+", plain.replace("'", "")))


def without_shared(levels: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Take away the words that all levels but one share: what they are levels of."""
    found = Counter(word for level in levels for word in set(level))
    least = max(2, len(levels) - 1)
    shared = {
        word
        for word, times in found.items()
        if times >= least and (times == len(levels) or not _is_known(word))
    }
    return [tuple(word for word in level if word not in shared) for level in levels]


def _is_known(word: str) -> bool:
    return word in _GRADES or any(word in side for pair in pairs() for side in pair)


def rank_of(level: tuple[str, ...], sides: tuple[frozenset[str], frozenset[str]]) -> float | None:
    """Return where a level lies between the low and the high words, None where it has none."""
    whole = "_".join(level)
    if whole in _BETWEEN or not level or level[0] == "neither":
        return 0.0  # "analyst" between "junior analyst" and "senior analyst"
    if whole in _NOTHING_OF_IT:
        return NOTHING
    if len(level) > MOST_WORDS:
        return None
    *before, head = level
    strength = _GRADES.get("_".join(before)) if before else PLAIN
    if strength is None:
        return None
    for form, worth in _forms(head):
        for side, sign in zip(sides, (-1.0, 1.0), strict=True):
            if form in side:
                return sign * (strength + worth)
    return None


def _forms(word: str) -> list[Word]:
    """Return a word and what it is the comparative or the superlative of."""
    found = [(word, 0.0)]
    for end, worth in (("er", COMPARED - PLAIN), ("est", SUPERLATIVE - PLAIN)):
        if word.endswith(end):
            stem = word.removesuffix(end)
            forms = (stem, stem + "e", stem.removesuffix("i") + "y", stem[:-1])
            found += [(form, worth) for form in forms]
    return found


@cache
def pairs() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return the low and the high words of each quality."""
    lines = (line.split("|") for line in CONTRARIES)
    return tuple((frozenset(low.split()), frozenset(high.split())) for low, high in lines)
