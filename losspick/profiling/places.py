"""In which rows a word stands, for warnings to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.column import LOCATED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from losspick.profiling.column import Column


def places(column: Column, word: str, count: int | None = None) -> tuple[str, tuple[int, ...]]:
    """Return where a word stands, in words and as rows; nothing where rows have no order.

    Args:
        column: As it was read.
        word: A text that was located while it was read, or one of the levels.
        count: In how many rows it stands, if that is known.
    """
    rows = () if column.unordered else dict(column.seen_at).get(word) or _rows_of(column, word)
    more = count is None or count > len(rows)
    return rows_in_words(rows, len(rows) + (more and len(rows) == LOCATED)), rows


def _rows_of(column: Column, word: str) -> tuple[int, ...]:
    if column.codes is None or word not in column.levels:
        return ()
    found = np.flatnonzero(column.codes == column.levels.index(word))[:LOCATED]
    return tuple((found + 1).tolist())


def rows_in_words(rows: Sequence[int], count: int) -> str:
    """Return the first of so many rows in brackets; nothing where none is known."""
    if not rows:
        return ""
    listed = ", ".join(map(str, rows[:LOCATED])) + ", ..." * (count > min(len(rows), LOCATED))
    return f" (row{'s' * (count > 1)} {listed})"
