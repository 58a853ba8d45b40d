"""Which cells that were not plain are told, with their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.profiling.cells.number_notes import quoted
from losspick.profiling.column import DirtyCell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from losspick.profiling.cells.texts import Texts

#: What is said of a cell that could not be read.
LOST: Final = "missing"

#: Cells that are told, of however many.
LISTED_CELLS: Final = 20


def odd_cells(texts: Texts, read_as: Mapping[int, str]) -> list[DirtyCell]:
    """Return the first cell of each odd text, lost ones first, then others of the same texts.

    Others only as far as there is room for them in a list.

    Args:
        texts: The cells.
        read_as: What is said of each odd level, by its place.
    """
    if not read_as:
        return []
    first = texts.first_rows(read_as)
    cells = [DirtyCell(first[at], quoted(texts.levels[at]), said) for at, said in read_as.items()]
    cells.sort(key=lambda cell: (cell.read_as != LOST, cell.row))
    room = LISTED_CELLS - len(cells)
    return cells + _others(texts, read_as, frozenset(first.values()), room) if room > 0 else cells


def _others(
    texts: Texts, read_as: Mapping[int, str], told: frozenset[int], room: int
) -> list[DirtyCell]:
    wanted = np.fromiter(read_as, dtype=np.intp)
    rows = np.flatnonzero(np.isin(texts.codes, wanted))[: room + len(told)] + 1
    left = [row for row in rows.tolist() if row not in told][:room]
    places = texts.codes[np.asarray(left, dtype=np.intp) - 1].tolist()
    return [
        DirtyCell(row, quoted(texts.levels[at]), read_as[at])
        for row, at in zip(left, places, strict=True)
    ]
