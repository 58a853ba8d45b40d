"""Rows of a table whose cells are wrapped within their columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from losspick.reporting.screen import Piece, Sheet

GAP = 2


def write_cells(sheet: Sheet, cells: Sequence[Piece], widths: Sequence[int]) -> None:
    """Write one row, as many lines high as its highest cell."""
    columns = [sheet.wrapped([cell], width) for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns):
        line = sheet.text()
        for part, width in zip(parts, widths, strict=True):
            cell = sheet.text() if part is None else part.copy()
            cell.pad_right(width + GAP - cell.cell_len)
            line += cell
        sheet.put(line)
