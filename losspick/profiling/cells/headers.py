"""A header that stands among the rows, as where tables were joined end to end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.profiling.cells.numerals import parse
from losspick.profiling.column import LOCATED, Column, Doubt, Storage

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.cells.texts import Texts

#: A value that is called like its column and has more than this share of the rows is a class.
_RARE: Final = 0.05

#: These are called like values.
_VALUES: Final = frozenset({"true", "false", "yes", "no", "na", "nan", "none", "null"})


@dataclass(frozen=True, slots=True, eq=False)
class _Header:
    """The name of a column among its cells: the word as it stands there, and where."""

    word: str
    places: NDArray[np.intp]


def without_header(
    texts: Texts, na_values: tuple[str, ...], read: Callable[[Texts], Column]
) -> Column:
    """Read a column, without the rows that repeat its name as a header does.

    Where it is not known whether such rows repeat the whole header, a word among words stays, and
    is told; a word among numbers or dates is none of them. An empty word among ``na_values`` keeps
    all words, as it keeps all numbers.
    """
    header = _found(texts)
    if header is None or any(not word.strip() for word in na_values):
        return read(texts)
    codes = texts.codes.copy()
    codes[header.places] = -1
    column = read(replace(texts, codes=codes))
    among_words = column.storage is Storage.TEXT and column.numeric is None
    if texts.repeats is not None or not among_words:
        return _told(column, header)
    return _doubted(read(texts), header)


def _found(texts: Texts) -> _Header | None:
    name = texts.name.strip()
    if not name or name.casefold() in _VALUES or parse(name, "."):
        return None
    levels = [at for at, level in enumerate(texts.levels) if level.strip() == name]
    if not levels:
        return None
    repeats = np.isin(texts.codes, levels)
    if texts.repeats is not None:
        whole = np.zeros_like(repeats)
        whole[list(texts.repeats)] = True
        repeats &= whole
    places = np.flatnonzero(repeats)
    filled = np.count_nonzero(texts.codes >= 0)
    unsure = texts.repeats is None and places.size > max(1.0, _RARE * filled)
    if not places.size or unsure or len(texts.levels) - len(levels) < 2:
        return None
    return _Header(name, places)


def _told(column: Column, header: _Header) -> Column:
    """Tell of the rows that were left out."""
    count = int(header.places.size)
    doubt = Doubt(
        header.word,
        f"{_rows(count)} repeat{'s' * (count == 1)} the name of the column, as a header among the "
        "data does: left out; --na-values '' keeps it as a value",
    )
    return replace(
        column,
        missing_words=(*column.missing_words, (header.word, count)),
        seen_at=(*column.seen_at, (header.word, _first(header))),
        doubts=(*column.doubts, doubt),
    )


def _doubted(column: Column, header: _Header) -> Column:
    """Tell of a value that is called like its column."""
    count = int(header.places.size)
    doubt = Doubt(
        header.word,
        f"{_rows(count)} hold{'s' * (count == 1)} the name of the column; if a header stands there "
        f"among the data, say --na-values {header.word!r}",
    )
    return replace(
        column,
        seen_at=(*column.seen_at, (header.word, _first(header))),
        doubts=(*column.doubts, doubt),
    )


def _rows(count: int) -> str:
    return f"{count:,} row{'s' * (count > 1)}"


def _first(header: _Header) -> tuple[int, ...]:
    return tuple((header.places[:LOCATED] + 1).tolist())
