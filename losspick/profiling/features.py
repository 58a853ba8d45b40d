"""The other columns of a table as numbers that trees can split on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.column import Storage
from losspick.profiling.kinds.clues import hints
from losspick.profiling.kinds.name_words import Hint

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.column import Column

    Array = NDArray[np.float64]

#: Levels of a column that are told apart, the most frequent; the rest are one more.
MOST_LEVELS = 200

#: Among fewer numbers that none is repeated tells nothing.
FEWEST = 20

#: Columns that are looked at, the first of more.
MOST_COLUMNS = 200

#: Such a share of the steps from row to row goes up where whole numbers, none of them twice, name
#: rows; tables that were put together count anew.
RISING = 0.95


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """A matrix of features.

    Attributes:
        names: Of the columns.
        matrix: Shape (rows, columns), NaN where missing.
        categories: Which columns are codes of levels.
        skipped: Names of the columns that hold neither numbers nor repeated words.
        numbering: Names of the columns whose numbers name the rows.
    """

    names: tuple[str, ...]
    matrix: Array
    categories: tuple[bool, ...]
    skipped: tuple[str, ...]
    numbering: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """How many columns these are, and which were left out; part of a sentence."""
        count = len(self.names)
        said = f"{count} {'column' if count == 1 else 'columns'}"
        if self.skipped:
            said += f", without {_listed(self.skipped)}"
        if self.numbering:
            one = len(self.numbering) == 1
            said += f"; {_listed(self.numbering)} {'names' if one else 'name'} the rows: left out"
        return said

    def without(self, names: Collection[str]) -> Features:
        """Return the other features; all of them if none would be left."""
        keep = [at for at, name in enumerate(self.names) if name not in names]
        if not keep or len(keep) == len(self.names):
            return self
        return replace(
            self,
            names=tuple(self.names[at] for at in keep),
            matrix=self.matrix[:, keep],
            categories=tuple(self.categories[at] for at in keep),
        )


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(repr, names[:3])) + " and others" * (len(names) > 3)


def features_of(columns: Sequence[Column], rows: NDArray[np.intp]) -> Features:
    """Take numbers as they are and words as codes, on some of the rows."""
    usable: list[tuple[str, Array, bool]] = []
    skipped: list[str] = []
    numbering = tuple(column.name for column in columns if _names_rows(column))
    for column in columns:
        if column.name in numbering:
            continue
        values = _numbers(column, rows) if len(usable) < MOST_COLUMNS else None
        if values is None:
            skipped.append(column.name)
        else:
            usable.append((column.name, values, column.codes is not None))
    return Features(
        tuple(name for name, _, _ in usable),
        np.column_stack([values for _, values, _ in usable])
        if usable
        else np.empty((rows.size, 0)),
        tuple(words for _, _, words in usable),
        tuple(skipped),
        numbering,
    )


def _names_rows(column: Column) -> bool:
    """Tell whether whole numbers, none of them twice, count the rows, rise with them or are ids."""
    if column.numbers is None or column.storage is not Storage.NUMBERS:
        return False
    known = column.numbers[~np.isnan(column.numbers)]
    if known.size < FEWEST or (np.floor(known) != known).any():
        return False
    if np.unique(known).size < known.size:
        return False
    running = float(known.max() - known.min()) == known.size - 1
    rising = float((np.diff(known) > 0).mean()) >= RISING
    return running or rising or Hint.IDENTIFIER in hints(column.name)


def _numbers(column: Column, rows: NDArray[np.intp]) -> Array | None:
    if column.numbers is not None:
        return column.numbers[rows]
    if column.codes is None or column.storage is not Storage.TEXT:
        return None
    codes = column.codes[rows]
    counts = np.bincount(codes[codes >= 0], minlength=len(column.levels))
    if np.count_nonzero(counts) > 0.5 * codes.size:  # names of rows, or free text
        return None
    place = np.full(len(column.levels) + 1, MOST_LEVELS, dtype=np.float64)
    frequent = np.argsort(-counts, kind="stable")[:MOST_LEVELS]
    place[frequent] = np.arange(frequent.size)
    place[-1] = np.nan  # the code of a missing cell is -1
    return place[codes]
