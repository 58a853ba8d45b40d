"""The texts of a column, each distinct one once, and how its numbers are likely written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from losspick.profiling.column import LOCATED, MOST_LOCATED

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention:
    """How the numbers of a table are likely written.

    Attributes:
        decimal: The decimal mark that the user gave.
        likely_decimal: The mark that the other columns of the table show.
        semicolons: The table is separated by semicolons (or nothing, although there are commas),
            as where the comma is a decimal mark.
        na_values: The words that the user calls missing.
        gaps: How gaps are written in the table, in lower case: "" for empty cells.
    """

    decimal: str | None = None
    likely_decimal: str | None = None
    semicolons: bool = False
    na_values: tuple[str, ...] = ()
    gaps: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """The cells of a column as text, each distinct one once.

    Attributes:
        name: The column's name.
        codes: Shape (rows,), index into ``levels``, -1 for no cell at all.
        levels: The distinct texts.
        notes: What is already known to be odd.
        repeats: Places of the rows that repeat the whole header; None if that is not known.
    """

    name: str
    codes: NDArray[np.intp]
    levels: tuple[str, ...]
    notes: tuple[str, ...] = ()
    repeats: tuple[int, ...] | None = None

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
        wanted = list(words)[:MOST_LOCATED]
        if not wanted:
            return ()
        places = {level: at for at, level in enumerate(self.levels) if level in wanted}
        known = [word for word in wanted if word in places]
        found = ((word, np.flatnonzero(self.codes == places[word])) for word in known)
        return tuple((word, tuple((at[:LOCATED] + 1).tolist())) for word, at in found)


def factorise(name: str, cells: Sequence[str | None], notes: tuple[str, ...] = ()) -> Texts:
    """Give each distinct text a code."""
    known: dict[str, int] = {}
    codes = np.empty(len(cells), dtype=np.intp)
    for at, cell in enumerate(cells):
        codes[at] = -1 if cell is None else known.setdefault(cell, len(known))
    return Texts(name, codes, tuple(known), notes)


def used(texts: Texts) -> Texts:
    """Drop levels that no row has, such as the unused categories of a frame."""
    rows = texts.counts() > 0
    if rows.all():
        return texts
    new = np.append(np.where(rows, np.cumsum(rows) - 1, -1), -1)
    levels = tuple(level for level, keep in zip(texts.levels, rows, strict=True) if keep)
    return Texts(texts.name, new[texts.codes], levels, texts.notes)


def stripped(texts: Texts) -> tuple[Texts, int]:
    """Take blanks off both ends; say also how many cells had any."""
    names = [level.strip() for level in texts.levels]
    changed = [at for at, level in enumerate(texts.levels) if level != names[at]]
    if not changed:
        return texts, 0
    cells = int(np.isin(texts.codes, np.asarray(changed, dtype=np.intp)).sum())
    return _renamed(texts, names, texts.notes), cells


def _renamed(texts: Texts, names: Sequence[str], notes: tuple[str, ...]) -> Texts:
    known: dict[str, int] = {}
    new = [known.setdefault(name, len(known)) for name in names]
    codes = np.asarray([*new, -1], dtype=np.intp)[texts.codes]
    return Texts(texts.name, codes, tuple(known), notes)


def printable(texts: Texts) -> Texts:
    """Replace half surrogate pairs, which no output can carry."""
    try:
        "".join(texts.levels).encode("utf-8")
    except UnicodeEncodeError:
        names = [level.encode("utf-8", "replace").decode("utf-8") for level in texts.levels]
        note = f"{texts.name!r}: characters that are not valid Unicode were replaced by '?'"
        return _renamed(texts, names, (*texts.notes, note))
    return texts
