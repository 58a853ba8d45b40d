"""Sequences of tokens that are written as lists or as texts of numbers."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from losspick.core.regexes import regex
from losspick.profiling.column import LIST_SEPARATOR

#: Token ids in a text, such as "101 2023 2003 102".
_IDS = regex(r"\d+(?:[ ,]+\d+)+")

#: A label stands in a set once; a token comes again in a sequence. Of cells with as many items at
#: least, this share must repeat one of them.
FEWEST_ITEMS, SHARE_REPEATING = 3, 0.3

#: A mean length below this is that of a set of labels, or of a record.
SHORTEST = 4.0

#: Ids of a large vocabulary seldom come again. Sets of so many codes are listed in their order,
#: and a sequence is not.
MANY_ITEMS, SHARE_IN_ORDER = 8.0, 0.1

#: Of texts of numbers, this share must be lists of ids.
MOST = 0.95


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the cells tell of sequences.

    Attributes:
        length: Mean number of tokens of a sequence.
        longest: Tokens of the longest.
        vocabulary: Distinct tokens seen.
        repeating: Share of the sequences in which a token comes again.
    """

    length: float
    longest: int
    vocabulary: int
    repeating: float

    @property
    def padding_share(self) -> float:
        """Share of the steps that is padding if all sequences are as long as the longest."""
        return 1.0 - self.length / self.longest


def tokens_in(texts: Sequence[str], *, listed: bool) -> Tokens | None:
    """Return what texts tell of sequences of tokens, None where they are none.

    Args:
        texts: The distinct cells, or some of them.
        listed: The cells are lists, whose items are joined by ``LIST_SEPARATOR``.
    """
    if listed:
        cells = [text.split(LIST_SEPARATOR) for text in texts]
    else:
        found = [text for text in texts if _IDS.fullmatch(text.strip())]
        if not texts or len(found) < MOST * len(texts):
            return None
        cells = [re.split(r"[ ,]+", text.strip()) for text in found]
    long = [cell for cell in cells if len(cell) >= FEWEST_ITEMS]
    if not long:
        return None
    repeating = sum(len(set(cell)) < len(cell) for cell in long) / len(long)
    length = sum(map(len, cells)) / len(cells)
    if length < SHORTEST or not (repeating >= SHARE_REPEATING or _unordered_ids(long, length)):
        return None
    vocabulary = {token for cell in cells for token in cell}
    return Tokens(length, max(map(len, cells)), len(vocabulary), repeating)


def _unordered_ids(cells: Sequence[Sequence[str]], length: float) -> bool:
    """Tell whether long cells hold numbers that stand in no order."""
    if length < MANY_ITEMS or not all(token.isdecimal() for cell in cells for token in cell):
        return False
    in_order = sum(list(map(int, cell)) == sorted(map(int, cell)) for cell in cells)
    return in_order < SHARE_IN_ORDER * len(cells)


@dataclass(frozen=True, slots=True)
class ItemOrder:
    """How the items of lists stand beside each other, in lists of two items and more.

    Attributes:
        compared: Number of such lists.
        numbers: All items are whole numbers.
        again: Share of the lists in which an item comes again.
        expected: The share that would, were the items drawn freely.
        rising: Share of the lists that stand in the order of their items, each once.
    """

    compared: int
    numbers: bool
    again: float
    expected: float
    rising: float


def order_of_items(cells: Sequence[Sequence[str]]) -> ItemOrder:
    """Return how the items of lists stand beside each other."""
    long = [cell for cell in cells if len(cell) >= 2]
    counts = Counter(item for cell in cells for item in cell)
    numbers = all(item.lstrip("-").isdecimal() for item in counts if item)
    if not long:
        return ItemOrder(0, numbers, 0.0, 0.0, 0.0)
    total = counts.total()
    same = sum((count / total) ** 2 for count in counts.values())
    pairs = [len(cell) * (len(cell) - 1) / 2 for cell in long]
    return ItemOrder(
        compared=len(long),
        numbers=numbers,
        again=sum(len(set(cell)) < len(cell) for cell in long) / len(long),
        expected=sum(1.0 - math.exp(-same * each) for each in pairs) / len(long),
        rising=sum(_rises(cell, numbers=numbers) for cell in long) / len(long),
    )


def _rises(cell: Sequence[str], *, numbers: bool) -> bool:
    if not numbers:
        return len(set(cell)) == len(cell) and sorted(cell) == list(cell)
    values = [int(item) if item else math.nan for item in cell]
    return all(low < high for low, high in pairwise(values))
