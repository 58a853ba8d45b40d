"""Levels of several words, of which one is a step: "low-end", "mid-range", "high-end"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from losspick.profiling.measuring.graded_words import steps_by_word
from losspick.profiling.measuring.scale_words import SCALES, TRAFFIC_LIGHTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: Shorter words, and those that number, name days or schools, stand in phrases for anything.
SHORTEST_STEP: Final = 3
_LABELS: Final = frozenset({"first", "one", "monday", "january", "ia", "1st", "no_education"})

#: Of longer texts, one word says too little.
MOST_WORDS: Final = 3


def _telling(scale: str) -> dict[str, int]:
    steps = steps_by_word(scale)
    return {word: step for word, step in steps.items() if len(word) >= SHORTEST_STEP}


_SCALES: Final = tuple(
    _telling(scale)
    for scale in SCALES
    if scale != TRAFFIC_LIGHTS and scale.replace("|", " ").split()[0] not in _LABELS
)


def steps_in_phrases(texts: Sequence[str]) -> tuple[float, ...] | None:
    """Read levels each of which has one word, and one only, that is a step of the same scale."""
    split = [re.findall(r"[a-z]+", text) for text in texts]
    if max(map(len, split)) > MOST_WORDS or sum(len(words) > 1 for words in split) < 2:
        return None
    for scale in _SCALES:
        steps = [_only_step(words, scale) for words in split]
        known = [float(step) for step in steps if step is not None]
        if len(set(known)) == len(texts):
            return tuple(known)
    return None


def _only_step(words: Sequence[str], scale: Mapping[str, int]) -> int | None:
    found = [scale[word] for word in words if word in scale]
    return found[0] if len(found) == 1 else None
