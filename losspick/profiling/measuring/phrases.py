"""Levels of several words, of which one is a step: "low-end", "probable dementia"."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final

from losspick.profiling.measuring.graded_words import steps_by_word
from losspick.profiling.measuring.scale_words import SCALES, TRAFFIC_LIGHTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Shorter words, and those that number, name days or schools, stand in phrases for anything.
SHORTEST_STEP: Final = 3
_LABELS: Final = frozenset({"first", "one", "monday", "january", "ia", "1st", "no_education"})

#: Of longer texts, one word says too little, unless what else they say is the same throughout.
MOST_WORDS: Final = 3
MOST_WORDS_ALIKE: Final = 8

#: A step has a few words.
LONGEST_STEP: Final = 4


def steps_in_phrases(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read levels each of which has one word, and one only, that is a step of the same scale."""
    split = [tuple(re.findall(r"[a-z]+", text)) for text in texts]
    longest = max(map(len, split))
    if longest > MOST_WORDS_ALIKE or sum(len(words) > 1 for words in split) < 2:
        return None
    for scale in _scales():
        found = _all_steps(split, scale)
        steps = [step for step, _ in found]
        if len(set(steps)) == len(texts) and (longest <= MOST_WORDS or _alike(found)):
            return tuple(float(step) for step in steps)
    return None


def _all_steps(
    split: Sequence[tuple[str, ...]], scale: Mapping[str, int]
) -> list[tuple[int, frozenset[str]]]:
    """Return the steps of the texts and their other words, up to the first that has none."""
    found: list[tuple[int, frozenset[str]]] = []
    for words in split:
        step, rest = _only_step(words, scale)
        if step is None:
            break
        found.append((step, rest))
    return found


def _only_step(
    words: tuple[str, ...], scale: Mapping[str, int]
) -> tuple[int | None, frozenset[str]]:
    """Return the step that a text has one phrase for, and its other words."""
    for length in range(min(LONGEST_STEP, len(words)), 0, -1):
        starts = range(len(words) - length + 1)
        known = [i for i in starts if "_".join(words[i : i + length]) in scale]
        if known:
            start = known[0]
            rest = frozenset(words[:start] + words[start + length :])
            step = scale["_".join(words[start : start + length])]
            alone = len(known) == 1 and not rest & set(scale)
            return (step if alone else None), rest
    return None, frozenset(words)


def _alike(found: Sequence[tuple[int, frozenset[str]]]) -> bool:
    """Tell whether what texts say beside their steps is the same in all but one of them."""
    counts = Counter(word for _, rest in found for word in rest)
    shared = {word for word, times in counts.items() if times >= len(found) - 1}
    return sum(bool(rest - shared) for _, rest in found) <= 1


@cache
def _scales() -> tuple[Mapping[str, int], ...]:
    return tuple(
        _telling(scale)
        for scale in SCALES
        if scale != TRAFFIC_LIGHTS and scale.replace("|", " ").split()[0] not in _LABELS
    )


def _telling(scale: str) -> dict[str, int]:
    steps = steps_by_word(scale)
    return {
        word: step for word, step in steps.items() if len(word) >= SHORTEST_STEP or word == "no"
    }
