"""A delimited text that was read as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.cells.columns import column_of_texts
from losspick.profiling.cells.texts import Convention, Texts, factorise
from losspick.profiling.column import Column

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class TextTable:
    """A delimited text that was read as a whole.

    Attributes:
        columns: The names in the header.
        rows: The fields of each row; rows may be too short or too long.
        header_fields: Fields of the header; those without name and content are no columns.
        width: Fields that a row usually has.
        convention: How its numbers are written.
        notes: What was found out.
        repeats: Places of the rows that repeat the header; None if they are not all known.
    """

    columns: tuple[str, ...]
    rows: tuple[Sequence[str], ...]
    header_fields: int
    width: int
    convention: Convention
    notes: tuple[str, ...]
    repeats: tuple[int, ...] | None = None

    def read(self, places: Sequence[int]) -> tuple[Column, ...]:
        """Read the columns at these places."""
        return tuple(column_of_texts(self.texts(place), self.convention) for place in places)

    def keep(self, rows: NDArray[np.bool_]) -> TextTable:
        """Return the table of the rows that are true."""
        kept = tuple(compress(self.rows, rows.tolist()))
        repeats = self.repeats
        if repeats:
            places = {at: new for new, at in enumerate(np.flatnonzero(rows).tolist())}
            repeats = tuple(places[at] for at in repeats if at in places)
        return replace(self, rows=kept, repeats=repeats)

    def texts(self, place: int) -> Texts:
        """Return the cells of the column at a place."""
        cells = [row[place] if place < len(row) else None for row in self.rows]
        return replace(factorise(self.columns[place], cells), repeats=self.repeats)
