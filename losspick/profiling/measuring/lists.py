"""Cells that list several labels."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from losspick.core.regexes import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

#: What may stand between the labels of a cell, most telling first.
DELIMITERS = ("|", ";", ",", "/", "+", "&")

#: These stand inside a single label, too: more of the levels must hold them.
AMBIGUOUS = ("/", "+", "&")

#: A label is a short phrase; a longer part is a sentence.
MOST_LABEL_WORDS = 4

#: These hardly ever stand inside a sentence, so that their labels may be longer ones.
PLAIN_MARKS, MOST_WORDS_BETWEEN = ("|", ";"), 12

#: Labels that are numbers have few digits, and their lists so many different lengths.
_NUMBER = regex(r"\d{1,3}[A-Za-z]{0,3}")
FEWEST_LENGTHS = 3

#: By mistake a label is repeated in so many of the lists.
MOST_TWICE = 0.05

#: Share of the levels that must hold a list, and the least number of them.
SHARE_OF_LISTS, SHARE_IF_AMBIGUOUS, FEWEST_LISTS = 0.1, 0.4, 3


@dataclass(frozen=True, slots=True)
class Lists:
    """Label sets: the separator, the labels in order, and the rows (or weight) of each."""

    mark: str
    labels: tuple[str, ...]
    weights: tuple[float, ...]
    per_row: float


def split_labels(text: str, mark: str) -> list[str]:
    """Split a cell into its labels."""
    return [part.strip() for part in text.split(mark) if part.strip()]


def tally_lists(levels: Sequence[str], mass: NDArray[np.float64], mark: str) -> Lists:
    """Count the rows on which each label is on."""
    counts: Counter[str] = Counter()
    for level, weight in zip(levels, mass.tolist(), strict=True):
        for label in dict.fromkeys(split_labels(level, mark)):
            counts[label] += weight
    labels = sorted(counts, key=lambda label: (label.casefold(), label))
    total = float(mass.sum())
    weights = tuple(float(counts[label]) for label in labels)
    return Lists(mark, tuple(labels), weights, sum(weights) / total if total > 0 else 0.0)


def delimiter_of(texts: Sequence[str]) -> str | None:
    """Return what separates the labels of a cell; None if the cells are no lists."""
    for mark in DELIMITERS:
        lists = [split_labels(text, mark) for text in texts if mark in text]
        several = [parts for parts in lists if len(parts) > 1]
        share = SHARE_IF_AMBIGUOUS if mark in AMBIGUOUS else SHARE_OF_LISTS
        if len(several) < max(FEWEST_LISTS, share * len(texts)):
            continue
        alone = [[text.strip()] for text in texts if mark not in text]
        words = MOST_WORDS_BETWEEN if mark in PLAIN_MARKS else MOST_LABEL_WORDS
        if _are_labels(several, alone, words):
            return mark
    return None


def _are_labels(several: Sequence[list[str]], alone: Sequence[list[str]], most_words: int) -> bool:
    """Tell whether the parts are labels: short, used again, and not tied to one place.

    A set holds each label once: what stands twice in a cell is a sequence, or a pair of alleles.
    """
    twice = sum(len(set(parts)) < len(parts) for parts in several)
    if twice > MOST_TWICE * len(several):
        return False
    places: dict[str, set[int]] = {}
    uses: Counter[str] = Counter()
    for parts in (*several, *alone):
        for place, part in enumerate(parts):
            places.setdefault(part, set()).add(place)
            uses[part] += 1
    parts = [part for cell in several for part in cell]
    short = sum(len(part.split()) <= most_words for part in parts) / len(parts)
    words = [part for part in parts if re.search(r"[^\W\d]", part)] or parts
    again = sum(uses[part] > 1 for part in words) / len(words)
    roaming = sum(len(places[part]) > 1 for part in parts) / len(parts)
    worded = sum(bool(re.search(r"[^\W\d]", part)) for part in parts) / len(parts)
    numbered = worded <= 0.5 and _are_numbers(several)
    return short > 0.95 and again > 0.6 and roaming > 0.4 and (worded > 0.5 or numbered)


def _are_numbers(several: Sequence[list[str]]) -> bool:
    """Tell whether the parts are numbers that name things ("7", "7bis"): of unlike lengths."""
    small = all(_NUMBER.fullmatch(part) for cell in several for part in cell)
    return small and len({len(cell) for cell in several}) >= FEWEST_LENGTHS
