"""How a table of texts writes that a value is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from losspick.profiling.cells.missing import always_missing, perhaps_a_class
from losspick.profiling.cells.numerals import parse

#: Cells that are looked at, in rows evenly spaced over all.
_MOST_CELLS = 200_000


def gap_marks(rows: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the marks of missing values, in lower case; "" for empty cells.

    A word that may be a class counts only among numbers. Where no such word stands in the rows,
    nobody asks for the marks, and none is looked for.

    Args:
        rows: The cells of each row below the header.
    """
    width = max(map(len, rows), default=0)
    some = rows[:: len(rows) * width // _MOST_CELLS + 1]
    seen = {cell.strip() for cell in set(chain.from_iterable(some))}
    doubtful = {cell for cell in seen if perhaps_a_class(cell)}
    if not doubtful:
        return frozenset()
    sure = {cell.casefold() for cell in seen if always_missing(cell)}
    return frozenset({*sure, *_among_numbers(some, doubtful)})


def _among_numbers(rows: Sequence[Sequence[str]], words: set[str]) -> Iterator[str]:
    """Yield the words that stand in columns of numbers."""
    found: dict[int, set[str]] = {}
    for row in rows:
        for place, cell in enumerate(row):
            if (word := cell.strip()) in words:
                found.setdefault(place, set()).add(word.casefold())
    for place, marks in found.items():
        others = (row[place].strip() for row in rows if place < len(row))
        first = next((cell for cell in others if cell not in words and cell), "")
        if parse(first, ".") is not None:
            yield from marks
