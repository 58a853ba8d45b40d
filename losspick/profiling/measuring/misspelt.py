"""Rare labels that are one slip of the pen away from a frequent one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from losspick.core.profile import ClassCount

#: Shorter labels are often a letter apart on purpose, and so are those with digits.
SHORTEST = 5

#: The wrong one has at most this part of the rows of the right one.
RARE = 0.05


def misspelt(classes: Sequence[ClassCount]) -> Iterator[tuple[ClassCount, ClassCount]]:
    """Yield (wrong, right): one letter left out, put in, exchanged, or two swapped."""
    by_piece: defaultdict[str, list[ClassCount]] = defaultdict(list)
    words = [each for each in classes if len(each.label) >= SHORTEST and each.label.isalpha()]
    for each in words:
        for piece in _pieces(each.label.casefold()):
            by_piece[piece].append(each)
    for each in words:
        found = {
            other.label: other
            for piece in _pieces(each.label.casefold())
            for other in by_piece[piece]
            if each.count <= RARE * other.count and _a_slip(each.label, other.label)
        }
        if found:
            yield each, max(found.values(), key=lambda other: other.count)


def slip_share(classes: Sequence[ClassCount]) -> float:
    """Return the share of the rows whose label is such a slip."""
    return min(1.0, sum(wrong.share for wrong, _ in misspelt(classes)))


def _pieces(word: str) -> set[str]:
    """Return the word, and it without each of its letters: words a slip apart share a piece."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def _a_slip(one: str, other: str) -> bool:
    """Tell whether words of nearly one length differ in one place; case alone is no slip."""
    a, b = one.casefold(), other.casefold()
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    ends = a[start:], b[start:]
    if len(a) != len(b):
        longer, shorter = (ends[0], ends[1]) if len(a) > len(b) else (ends[1], ends[0])
        twice = start > 0 and longer[0] == a[start - 1]  # "gentooo" is no form of "gentoo"
        return longer[1:] == shorter and (twice or not _an_ending(longer, shorter))
    return ends[0][1:] == ends[1][1:] or (
        ends[0][1::-1] == ends[1][:2] and ends[0][2:] == ends[1][2:]
    )


def _an_ending(longer: str, shorter: str) -> bool:
    """Tell whether the longer word only adds a last letter, as a plural does."""
    return not shorter and len(longer) == 1
