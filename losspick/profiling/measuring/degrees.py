"""Levels that are degrees of one thing: "not too happy", "pretty happy", "very happy"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from losspick.profiling.measuring.degree_words import DEGREES, NEVER
from losspick.profiling.measuring.graded_words import NEGATIONS, steps_by_word

if TYPE_CHECKING:
    from collections.abc import Sequence

_DEGREES: Final = steps_by_word(DEGREES)

_AT_ALL: Final = ("not", "at", "all")

#: The highest rank that says no.
_NOT: Final = _DEGREES["not_very"]


def degrees_of_one_word(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read "not too happy", "pretty happy", "very happy", or the bare adverbs."""
    read = _from_its_contrary([split_degree(text) for text in texts])
    heads = {head for rank, head in read if head}
    plain = _DEGREES["fairly"] + 0.5  # the word alone lies between "fairly" and "very"
    if len(heads) > 1 or sum(rank is not None for rank, _ in read) < len(texts) - 1:
        return _beside_another_word(read, plain)
    return tuple(plain if rank is None else float(rank) for rank, _ in read)


def _beside_another_word(
    read: Sequence[tuple[int | None, str]], plain: float
) -> tuple[float, ...] | None:
    """Read "clear", "slightly turbid", "turbid": one word beside the degrees of another one.

    The word lies below these, or, where one of them is "not turbid", above.
    """
    heads = [head for rank, head in read if head and rank is not None]
    main = max(heads, key=heads.count, default="")
    other = [(rank, head) for rank, head in read if head != main]
    graded = [rank for rank, head in read if head == main and rank is not None and rank > _NOT]
    if not main or not graded or other != [(None, other[0][1] if other else "")]:
        return None
    if len(read) < 3 or " " in other[0][1]:
        return None
    denied = any(head == main and rank is not None and rank <= _NOT for rank, head in read)
    above = denied and other[0][1] not in NEVER
    beyond = 2.0 * _DEGREES["extremely"] if above else -2.0
    return tuple(
        beyond if head != main else plain if rank is None else float(rank) for rank, head in read
    )


def _from_its_contrary(
    read: Sequence[tuple[int | None, str]],
) -> Sequence[tuple[int | None, str]]:
    """Read "regular" as the lowest degree of "irregular", or "unlikely" of "likely"."""
    heads = [head for rank, head in read if rank is not None and head]
    main = max(heads, key=heads.count, default="")
    bare = {main.removeprefix(prefix) for prefix in NEGATIONS} - {main}
    bare |= {prefix + main for prefix in NEGATIONS if main}
    first, _, last = main.rpartition(" ")
    bare |= {f"{first} {prefix}{last}" for prefix in NEGATIONS if first}
    return [(-1, main) if rank is None and head in bare else (rank, head) for rank, head in read]


def split_degree(text: str) -> tuple[int | None, str]:
    """Return the rank of the adverb of degree that a text begins or ends with, and the rest."""
    words = re.sub(r"[-()/]", " ", text).split()
    if words[:1] == ["not"] and words[-2:] == ["at", "all"] and len(words) > len(_AT_ALL):
        words = [*_AT_ALL, *words[1:-2]]  # "not happy at all"
    for cut in range(min(4, len(words)), 0, -1):
        phrase = "_".join(words[:cut])
        rank = _DEGREES.get(phrase, _DEGREES.get(_unglued(phrase)))
        if rank is not None:
            return rank, " ".join(words[cut:])
    for cut in range(min(4, len(words) - 1), 0, -1):
        rank = _DEGREES.get("_".join(words[-cut:]))
        if rank is not None:
            return rank, " ".join(words[:-cut])
    return None, " ".join(words)


def _unglued(word: str) -> str:
    """Split "nottoo" into two adverbs, if it is two."""
    for cut in range(2, len(word) - 1):
        if f"{word[:cut]}_{word[cut:]}" in _DEGREES:
            return f"{word[:cut]}_{word[cut:]}"
    return word
