"""Levels that are low, medium and high, each in the words of another quality."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final

from losspick.profiling.measuring.contraries import (
    NOTHING,
    pairs,
    rank_of,
    without_shared,
    words_of,
)
from losspick.profiling.measuring.contrary_words import MIDDLE

if TYPE_CHECKING:
    from collections.abc import Sequence

_MIDDLE: Final = frozenset(MIDDLE.split())

#: Of more levels, some would be neither low nor high.
MOST_LEVELS: Final = 7


def poles(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "faint", "moderate", "loud": both sides, of unlike qualities, and a sure middle.

    Words that are low in one quality and high in another one tell nothing.
    """
    levels = without_shared([words_of(text) for text in texts])
    if len(texts) > MOST_LEVELS or not any("_".join(level) in _MIDDLE for level in levels):
        return None
    ranks = [rank_of(level, sides()) for level in levels]
    known = tuple(rank for rank in ranks if rank is not None)
    both = any(NOTHING < rank < 0 for rank in known) and any(rank > 0 for rank in known)
    return known if both and len(set(known)) == len(texts) else None


@cache
def sides() -> tuple[frozenset[str], frozenset[str]]:
    """Return all words that are low in some quality and high in none, and the other way round."""
    low = Counter(word for side, _ in pairs() for word in side)
    high = Counter(word for _, side in pairs() for word in side)
    return frozenset(set(low) - set(high)), frozenset(set(high) - set(low))
