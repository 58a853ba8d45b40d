"""The texts of a column -> a Column: numbers, booleans, dates or classes, and what was odd."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.cells.durations import duration_column
from losspick.profiling.cells.number_notes import quoted
from losspick.profiling.cells.numbers import (
    LISTED_CELLS,
    number_column,
    read_numbers,
    with_plain,
)
from losspick.profiling.cells.sentinels import without_sentinels
from losspick.profiling.cells.words import word_column
from losspick.profiling.column import LOCATED, MOST_LOCATED, DirtyCell, Storage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.column import Column

#: Numbers make a column of numbers if at least this share of its cells with a value can be read
#: as one. Typing errors and stray remarks are rare (one in twenty is already a dirty table); a
#: column of which more than that are words is about the words, too.
NUMBER_SHARE = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention:
    """How the numbers of a table are likely written.

    Attributes:
        decimal: The decimal mark that the user gave.
        likely_decimal: The mark that the other columns of the table show.
        semicolons: The table is separated by semicolons (or nothing, although there are commas),
            as where the comma is a decimal mark.
        na_values: The words that the user calls missing.
    """

    decimal: str | None = None
    likely_decimal: str | None = None
    semicolons: bool = False
    na_values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """The cells of a column as text, each distinct one once.

    Attributes:
        name: The column's name.
        codes: Shape (rows,), index into ``levels``, -1 for no cell at all.
        levels: The distinct texts.
        notes: What is already known to be odd.
    """

    name: str
    codes: NDArray[np.intp]
    levels: tuple[str, ...]
    notes: tuple[str, ...] = ()

    def counts(self) -> NDArray[np.intp]:
        """Return the rows of each level."""
        return np.bincount(self.codes[self.codes >= 0], minlength=len(self.levels))

    def first_rows(self, wanted: Iterable[int]) -> dict[int, int]:
        """Return the first row (from 1) in which each of some levels stands."""
        rows = np.flatnonzero(np.isin(self.codes, np.fromiter(wanted, dtype=np.intp)))
        found, first = np.unique(self.codes[rows], return_index=True)
        return {int(code): int(rows[at]) + 1 for code, at in zip(found, first, strict=True)}

    def rows_of(self, words: Iterable[str]) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Return the first rows (from 1) of each of some words, at most three."""
        places = {level: at for at, level in enumerate(self.levels)}
        known = [word for word in words if word in places][:MOST_LOCATED]
        found = ((word, np.flatnonzero(self.codes == places[word])) for word in known)
        return tuple((word, tuple((at[:LOCATED] + 1).tolist())) for word, at in found)


def factorise(name: str, cells: Sequence[str | None], notes: tuple[str, ...] = ()) -> Texts:
    """Give each distinct text a code."""
    known: dict[str, int] = {}
    codes = np.empty(len(cells), dtype=np.intp)
    for at, cell in enumerate(cells):
        codes[at] = -1 if cell is None else known.setdefault(cell, len(known))
    return Texts(name, codes, tuple(known), notes)


def column_of_texts(texts: Texts, convention: Convention) -> Column:
    """Read the texts of a column the way a careful person would."""
    whole = _printable(_used(texts))
    texts, blanks = _stripped(whole)
    numbers = read_numbers(texts, convention)
    enough = numbers.readable and numbers.readable >= NUMBER_SHARE * numbers.with_value
    if enough and not numbers.bands(texts.levels):
        return without_sentinels(number_column(texts, numbers), convention.na_values)
    durations = duration_column(texts, convention.na_values)
    if durations is not None:
        return durations
    usual = 2 * blanks > int(texts.counts().sum())
    column = word_column(texts, convention.na_values, numbers.readable, blanks * usual)
    return column if usual or not blanks else _with_blanks(column, whole, blanks)


def _with_blanks(column: Column, texts: Texts, count: int) -> Column:
    """Tell of cells with blanks around a text that stand among others without."""
    if column.storage is not Storage.TEXT:
        return column
    padded = {at: level for at, level in enumerate(texts.levels) if level != level.strip()}
    cells = [
        DirtyCell(row, quoted(padded[at]), repr(quoted(padded[at].strip())))
        for at, row in texts.first_rows(padded).items()
        if padded[at].strip()
    ]
    dirty = tuple(sorted(cells, key=lambda cell: cell.row)[:LISTED_CELLS])
    return replace(column, dirty=dirty, dirty_count=count) if dirty else column


def column_of_numbers_and_texts(
    texts: Texts, plain: NDArray[np.float64], convention: Convention, *, integers: bool
) -> Column | None:
    """Make a column of plain numbers and the texts between them; None if these are too many.

    Args:
        texts: The cells that are no plain numbers; code -1 for all others.
        plain: Shape (rows,), the plain numbers, NaN elsewhere.
        convention: How numbers are written.
        integers: All plain numbers are written as integers.
    """
    texts, _ = _stripped(_printable(texts))
    numbers = with_plain(read_numbers(texts, convention), plain)
    if numbers.readable < NUMBER_SHARE * numbers.with_value or not numbers.readable:
        return None
    column = number_column(texts, numbers)
    column = replace(column, integers=column.integers and integers)
    return without_sentinels(column, convention.na_values)


def _used(texts: Texts) -> Texts:
    """Drop levels that no row has, such as the unused categories of a frame."""
    used = texts.counts() > 0
    if used.all():
        return texts
    new = np.append(np.where(used, np.cumsum(used) - 1, -1), -1)
    levels = tuple(level for level, keep in zip(texts.levels, used, strict=True) if keep)
    return Texts(texts.name, new[texts.codes], levels, texts.notes)


def _stripped(texts: Texts) -> tuple[Texts, int]:
    """Take blanks off both ends; say also how many cells had any."""
    stripped = [level.strip() for level in texts.levels]
    changed = [at for at, level in enumerate(texts.levels) if level != stripped[at]]
    if not changed:
        return texts, 0
    cells = int(np.isin(texts.codes, np.asarray(changed, dtype=np.intp)).sum())
    return _renamed(texts, stripped, texts.notes), cells


def _renamed(texts: Texts, names: Sequence[str], notes: tuple[str, ...]) -> Texts:
    known: dict[str, int] = {}
    new = [known.setdefault(name, len(known)) for name in names]
    codes = np.asarray([*new, -1], dtype=np.intp)[texts.codes]
    return Texts(texts.name, codes, tuple(known), notes)


def _printable(texts: Texts) -> Texts:
    """Replace half surrogate pairs, which no output can carry."""
    try:
        "".join(texts.levels).encode("utf-8")
    except UnicodeEncodeError:
        names = [level.encode("utf-8", "replace").decode("utf-8") for level in texts.levels]
        note = f"{texts.name!r}: characters that are not valid Unicode were replaced by '?'"
        return _renamed(texts, names, (*texts.notes, note))
    return texts
