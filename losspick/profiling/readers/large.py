"""Delimited text that is too large to hold: an engine reads the wanted columns, typed if it can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from losspick.profiling.cells.columns import column_of_numbers_and_texts, column_of_texts
from losspick.profiling.cells.number_notes import EXACT_INTEGERS
from losspick.profiling.cells.texts import Texts
from losspick.profiling.cells.values import column_of_numbers
from losspick.profiling.cells.writing_notes import DECIMAL_COMMA
from losspick.profiling.column import Column
from losspick.profiling.readers.content import Content
from losspick.profiling.readers.dialect import Dialect
from losspick.profiling.readers.likely import Likely, expect
from losspick.profiling.readers.ragged import Watch, notes_on_parts

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from losspick.profiling.readers.text_table import TextTable

#: Each pass over the file reads so many columns of plain numbers, of a wide file an eighth of all.
_COLUMNS_AT_ONCE = 8
_MOST_PASSES = 8


class Cells(Protocol):
    """What an engine reads of a delimited text."""

    def floats(
        self, places: Sequence[int], decimal: str, watch: Watch
    ) -> Sequence[NDArray[np.float64]] | None:
        """Read columns of plain numbers and gaps; None if some cell is neither.

        What reads the text here shows it to the watch.
        """
        ...

    def chunks(self, place: int, dialect: Dialect) -> Iterator[pd.Series[Any]]:
        """Read a column as text, NaN where it is empty."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class LargeTable:
    """A delimited text, in one file or in parts, of which only the first rows are in memory.

    Attributes:
        parts: The text.
        dialect: How it is written.
        sample: Its first rows, by which the way to read a column is chosen.
        cells: What reads it.
        kept: Shape (all rows,), the rows that count; None for all.
    """

    parts: tuple[Content, ...]
    dialect: Dialect
    sample: TextTable
    cells: Cells
    kept: NDArray[np.bool_] | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The names in the header."""
        return self.sample.columns

    @property
    def notes(self) -> tuple[str, ...]:
        """What was found out by the first rows."""
        return self.sample.notes

    def read(self, places: Sequence[int]) -> tuple[Column, ...]:
        """Read the columns at these places; rows are checked for their number of fields."""
        likely = {place: expect(self.sample, place) for place in places}
        watch = Watch(self.dialect.sep)
        found = self._plain_numbers([each for each in likely.values() if each.plain], watch)
        for place in places:
            if place not in found:
                found[place] = self._column(likely[place])
        if not found:
            return ()
        extra = self._ragged(found[places[0]].rows, watch)
        return tuple(replace(found[at], notes=found[at].notes + extra) for at in places)

    def keep(self, rows: NDArray[np.bool_]) -> LargeTable:
        """Return the table of the rows that are true."""
        return replace(self, kept=rows)

    def _ragged(self, rows: int, watch: Watch) -> tuple[str, ...]:
        """Check the number of fields of each row, also of those that do not count."""
        rows = rows if self.kept is None else self.kept.size
        return notes_on_parts(self.parts, self.dialect, self.sample.width, rows, watch)

    def _plain_numbers(self, likely: Sequence[Likely], watch: Watch) -> dict[int, Column]:
        """Read columns of plain numbers, several at a time; leave out those that are not."""
        found: dict[int, Column] = {}
        step = max(_COLUMNS_AT_ONCE, -(-len(likely) // _MOST_PASSES))
        for decimal in (".", ","):
            same = [each for each in likely if each.decimal == decimal]
            for start in range(0, len(same), step):
                found.update(self._plain_group(same[start : start + step], watch))
        return found

    def _plain_group(self, group: Sequence[Likely], watch: Watch) -> dict[int, Column]:
        """Read columns at once; if one of them is not plain after all, each half by itself."""
        frame = self._floats(group, watch)
        if frame is None:
            half = len(group) // 2
            halves = (group[:half], group[half:]) if half else ()
            found = [self._plain_group(part, watch) for part in halves]
            return {at: column for part in found for at, column in part.items()}
        columns = {each.place: self._plain(frame[each.place], each) for each in group}
        return {at: column for at, column in columns.items() if column is not None}

    def _floats(
        self, likely: Sequence[Likely], watch: Watch
    ) -> dict[int, NDArray[np.float64]] | None:
        places = [each.place for each in likely]
        found = self.cells.floats(places, likely[0].decimal, watch)
        if found is None:
            return None
        kept = slice(None) if self.kept is None else self.kept
        return {place: values[kept] for place, values in zip(places, found, strict=True)}

    def _plain(self, values: NDArray[np.float64], likely: Likely) -> Column | None:
        if np.isinf(values).any() or np.isnan(values).all():
            return None
        if likely.integers and _too_large(values):
            return None
        name = self.columns[likely.place]
        column = column_of_numbers(name, values, None, self.sample.convention)
        whole = likely.integers and _all_whole(values)
        notes = () if whole or likely.decimal == "." else (DECIMAL_COMMA,)
        doubts = column.doubts
        if likely.dots is not None and float(np.nanmin(np.abs(values))) >= 1.0:
            told = replace(likely.dots, rows=int(np.count_nonzero(~np.isnan(values))))
            doubts = (*doubts, told.doubt)
        return replace(column, integers=whole, notes=notes + column.notes, doubts=doubts)

    def _column(self, likely: Likely) -> Column:
        """Read a column that is more than plain numbers."""
        try:
            return self._mixed(likely, self.dialect)
        except UnicodeDecodeError:
            dialect = _without_utf8(self.dialect, self.parts)
            column = self._mixed(likely, dialect)
            how = dialect.note(1) or "read with '\ufffd' for the wrong bytes"
            note = f"the column is not {self.dialect.encoding}; it was {how}"
            return replace(column, notes=(*column.notes, note))

    def _mixed(self, likely: Likely, dialect: Dialect) -> Column:
        column = self._mostly_numbers(likely, dialect) if likely.nearly_plain else None
        return column or self._texts(likely.place, dialect)

    def _mostly_numbers(self, likely: Likely, dialect: Dialect) -> Column | None:
        """Read numbers typed and the rest as text; None if the rest is too much."""
        import pandas as pd

        known: dict[str, int] = {}
        numbers: list[NDArray[np.float64]] = []
        codes: list[NDArray[np.intp]] = []
        for cells in self._chunks(likely.place, dialect):
            values = pd.to_numeric(cells, errors="coerce").to_numpy(dtype=np.float64, copy=True)
            odd = ~np.isfinite(values)
            values[odd] = np.nan
            coded = np.full(len(cells), -1, dtype=np.intp)
            coded[odd] = _coded(cells[odd], known)
            numbers.append(values)
            codes.append(coded)
        plain = np.concatenate(numbers)
        if likely.integers and _too_large(plain):
            return None  # their last digits stand in the texts only
        texts = Texts(self.columns[likely.place], np.concatenate(codes), tuple(known))
        whole = likely.integers and _all_whole(plain)
        convention = replace(self.sample.convention, decimal=".")
        return column_of_numbers_and_texts(texts, plain, convention, integers=whole)

    def _texts(self, place: int, dialect: Dialect) -> Column:
        """Read a column as text, each distinct text kept once."""
        known: dict[str, int] = {}
        chunks = self._chunks(place, dialect)
        # an empty cell is a text, too: among lists of labels it is a list without any
        codes = [_coded(cells.where(cells.notna(), ""), known) for cells in chunks]
        texts = Texts(self.columns[place], np.concatenate(codes), tuple(known))
        return column_of_texts(texts, self.sample.convention)

    def _chunks(self, place: int, dialect: Dialect) -> Iterator[pd.Series[Any]]:
        start = 0
        for cells in self.cells.chunks(place, dialect):
            stop = start + len(cells)
            yield cells if self.kept is None else cells[self.kept[start:stop]]
            start = stop


def _too_large(values: NDArray[np.float64]) -> bool:
    """Tell whether some number is so large that floats skip whole ones."""
    return float(np.nanmax(np.abs(values), initial=0.0)) > EXACT_INTEGERS


def _all_whole(values: NDArray[np.float64]) -> bool:
    present = values[~np.isnan(values)]
    return bool((np.floor(present) == present).all())


def _coded(cells: pd.Series[Any], known: dict[str, int]) -> NDArray[np.intp]:
    """Give each distinct text a code that holds for all chunks."""
    import pandas as pd

    codes, found = pd.factorize(cells.to_numpy(dtype=object))
    places = [known.setdefault(text, len(known)) for text in found]
    return np.asarray([*places, -1], dtype=np.intp)[codes]


def _without_utf8(dialect: Dialect, parts: Sequence[Content]) -> Dialect:
    """Replace single bytes in a text that is clearly UTF-8; else take the usual older encoding."""
    if dialect.encoding != "utf-8" or not parts[0].head.isascii():
        return replace(dialect, errors="replace")
    return replace(dialect, encoding="latin-1" if any(map(_undefined, parts)) else "cp1252")


def _undefined(content: Content) -> bool:
    """Tell whether the text holds one of the five bytes that mean nothing in cp1252."""
    with content.open() as stream:
        while block := stream.read(1 << 20):
            if block.translate(None, b"\x81\x8d\x8f\x90\x9d") != block:
                return True
    return False
