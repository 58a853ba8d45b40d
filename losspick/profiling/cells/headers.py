"""A header that stands among the rows, as where tables were joined end to end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from losspick.profiling.cells.numerals import parse
from losspick.profiling.cells.texts import Texts
from losspick.profiling.column import Doubt

if TYPE_CHECKING:
    from losspick.profiling.column import Column

#: A value that is called like its column and has more than this share of the rows is a class.
_RARE: Final = 0.05

#: These are called like values.
_VALUES: Final = frozenset({"true", "false", "yes", "no", "na", "nan", "none", "null"})


@dataclass(frozen=True, slots=True)
class Header:
    """The name of a column among its cells.

    Attributes:
        name: It.
        count: Its rows.
        rows: The first of them, from 1.
    """

    name: str
    count: int
    rows: tuple[int, ...]


def without_header(texts: Texts, na_values: tuple[str, ...]) -> tuple[Texts, Header | None]:
    """Take the name of the column out of its cells, unless it is a class; then None is found.

    An empty word among ``na_values`` keeps all words, as it keeps all numbers.
    """
    name = texts.name.strip()
    if not name or name.casefold() in _VALUES or parse(name, "."):
        return texts, None
    places = [at for at, level in enumerate(texts.levels) if level.strip() == name]
    if not places or any(not word.strip() for word in na_values):
        return texts, None
    repeats = np.isin(texts.codes, places)
    count = int(np.count_nonzero(repeats))
    filled = int(np.count_nonzero(texts.codes >= 0))
    if count > max(1.0, _RARE * filled) or len(texts.levels) - len(places) < 2:
        return texts, None
    found = Header(name, count, texts.rows_of([texts.levels[places[0]]])[0][1])
    return replace(texts, codes=np.where(repeats, -1, texts.codes)), found


def with_header(column: Column, header: Header | None) -> Column:
    """Tell of the header that was taken out of a column."""
    if header is None:
        return column
    rows = f"{header.count:,} row{'s' * (header.count > 1)}"
    said = Doubt(
        header.name,
        f"{rows} repeat{'s' * (header.count == 1)} the name of the column, as a header among the "
        "data does: left out; --na-values '' keeps it as a value",
    )
    return replace(
        column,
        missing_words=(*column.missing_words, (header.name, header.count)),
        seen_at=(*column.seen_at, (header.name, header.rows)),
        doubts=(*column.doubts, said),
    )
