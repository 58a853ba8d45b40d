"""Cells that are lists of numbers, all of one length: as many columns of numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.profiling.column import LIST_SEPARATOR, Column, Storage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

#: How list cells write what is not a number by itself; "" is a gap in a list.
_WORDS: Final = {"": math.nan, "True": 1.0, "False": 0.0, "nan": math.nan}

#: A list of one number is no vector.
LEAST_WIDTH: Final = 2


def unfolded(column: Column) -> tuple[Column, ...] | None:
    """Return a column for each place of lists of numbers; None unless all have one length.

    An empty list is a row without a value.
    """
    if column.storage is not Storage.LISTS or column.codes is None:
        return None
    table = table_of(column.levels)
    if table is None:
        return None
    rows = np.vstack([table, np.full((1, table.shape[1]), np.nan)])[column.codes]
    return tuple(
        Column(
            name=f"{column.name}[{place}]",
            storage=Storage.NUMBERS,
            rows=column.rows,
            numbers=np.ascontiguousarray(rows[:, place]),
        )
        for place in range(table.shape[1])
    )


def table_of(texts: Sequence[str]) -> NDArray[np.float64] | None:
    """Return the numbers of lists, a row each; None unless all have one length and are numbers."""
    width, rows = 0, []
    for text in texts:
        cells = text.split(LIST_SEPARATOR)
        if text:
            width = width or len(cells)
            if len(cells) != width or width < LEAST_WIDTH:
                return None
        try:
            rows.append([_WORDS[c] if c in _WORDS else float(c) for c in cells] if text else None)
        except ValueError:
            return None
    if not width:
        return None
    table = np.asarray([row or [math.nan] * width for row in rows], dtype=np.float64)
    table[np.isinf(table)] = np.nan
    return table
