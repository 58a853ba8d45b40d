"""Delimited text that is too large to hold: pandas reads the wanted columns, typed where it can."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from losspick.errors import InputError
from losspick.profiling.cells.texts import Texts, column_of_numbers_and_texts, column_of_texts
from losspick.profiling.cells.values import column_of_numbers
from losspick.profiling.cells.writing_notes import DECIMAL_COMMA
from losspick.profiling.column import Column
from losspick.profiling.readers.content import Compression, Content
from losspick.profiling.readers.dialect import Dialect
from losspick.profiling.readers.likely import Likely, expect
from losspick.profiling.readers.ragged import notes_on_file
from losspick.profiling.readers.structure import open_quote

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.readers.delimited import TextTable

#: Rows that are held as text at a time.
_CHUNK_ROWS = 200_000
#: Each pass over the file reads so many columns of plain numbers.
_COLUMNS_AT_ONCE = 8


@dataclass(frozen=True, slots=True, eq=False)
class LargeTable:
    """A delimited text of which only the first rows are in memory.

    Attributes:
        content: The text.
        dialect: How it is written.
        sample: Its first rows, by which the way to read a column is chosen.
    """

    content: Content
    dialect: Dialect
    sample: TextTable

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
        found = self._plain_numbers([each for each in likely.values() if each.plain])
        for place in places:
            if place not in found:
                found[place] = self._column(likely[place])
        if not found:
            return ()
        rows = found[places[0]].rows
        extra = notes_on_file(self.content, self.dialect, self.sample.width, rows)
        return tuple(replace(found[at], notes=found[at].notes + extra) for at in places)

    def _plain_numbers(self, likely: Sequence[Likely]) -> dict[int, Column]:
        """Read columns of plain numbers, several at a time; leave out those that are not."""
        found: dict[int, Column] = {}
        for decimal in (".", ","):
            same = [each for each in likely if each.decimal == decimal]
            for start in range(0, len(same), _COLUMNS_AT_ONCE):
                group = same[start : start + _COLUMNS_AT_ONCE]
                frame = self._floats(group)
                for each in group:
                    part = frame if frame is not None or len(group) == 1 else self._floats([each])
                    column = None if part is None else self._plain(part[each.place], each)
                    if column is not None:
                        found[each.place] = column
        return found

    def _floats(self, likely: Sequence[Likely]) -> pd.DataFrame | None:
        """Read columns as floats; None if some cell is no plain number."""
        with self._source(self.dialect) as (source, how):
            try:
                frame: pd.DataFrame = pd.read_csv(
                    source,
                    usecols=[each.place for each in likely],
                    dtype=np.float64,
                    decimal=likely[0].decimal,
                    **how,
                )
            except ValueError as error:
                if isinstance(error, pd.errors.ParserError):
                    raise
                return None
        return frame

    def _plain(self, cells: pd.Series[Any], likely: Likely) -> Column | None:
        values = cells.to_numpy()
        if np.isinf(values).any() or np.isnan(values).all():
            return None
        name = self.columns[likely.place]
        column = column_of_numbers(name, values, None, self.sample.convention)
        whole = likely.integers and _all_whole(values)
        notes = () if whole or likely.decimal == "." else (DECIMAL_COMMA,)
        return replace(column, integers=whole, notes=notes + column.notes)

    def _column(self, likely: Likely) -> Column:
        """Read a column that is more than plain numbers."""
        try:
            return self._mixed(likely, self.dialect)
        except UnicodeDecodeError:
            dialect = _without_utf8(self.dialect, self.content)
            column = self._mixed(likely, dialect)
            how = dialect.note(1) or "read with '\ufffd' for the wrong bytes"
            note = f"the column is not {self.dialect.encoding}; it was {how}"
            return replace(column, notes=(*column.notes, note))

    def _mixed(self, likely: Likely, dialect: Dialect) -> Column:
        column = self._mostly_numbers(likely, dialect) if likely.nearly_plain else None
        return column or self._texts(likely.place, dialect)

    def _mostly_numbers(self, likely: Likely, dialect: Dialect) -> Column | None:
        """Read numbers typed and the rest as text; None if the rest is too much."""
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
        texts = Texts(self.columns[likely.place], np.concatenate(codes), tuple(known))
        whole = likely.integers and _all_whole(plain)
        convention = replace(self.sample.convention, decimal=".")
        return column_of_numbers_and_texts(texts, plain, convention, integers=whole)

    def _texts(self, place: int, dialect: Dialect) -> Column:
        """Read a column as text, each distinct text kept once."""
        known: dict[str, int] = {}
        codes = [_coded(cells, known) for cells in self._chunks(place, dialect)]
        texts = Texts(self.columns[place], np.concatenate(codes), tuple(known))
        return column_of_texts(texts, self.sample.convention)

    def _chunks(self, place: int, dialect: Dialect) -> Iterator[pd.Series[Any]]:
        with (
            self._source(dialect) as (source, how),
            pd.read_csv(
                source, usecols=[place], dtype=object, chunksize=_CHUNK_ROWS, **how
            ) as chunks,
        ):
            for chunk in chunks:
                yield chunk[place]

    @contextmanager
    def _source(self, dialect: Dialect) -> Iterator[tuple[Any, dict[str, Any]]]:
        """Give pandas the path where it can, since it reads that faster than a stream."""
        how = _arguments(dialect, self.sample.header_fields)
        try:
            if self.content.path and self.content.compression is Compression.NONE:
                yield str(self.content.path), how
            else:
                with self.content.open() as stream:
                    yield stream, how
        except pd.errors.ParserError as error:
            raise _no_rows(str(error), dialect, self.content.name) from error


def _no_rows(said: str, dialect: Dialect, where: str) -> InputError:
    """Translate what the parser says; it counts rows from the header, which is 0."""
    said = said.removeprefix("Error tokenizing data. C error: ").strip()
    if row := re.fullmatch(r"EOF inside string starting at row (\d+)", said):
        return open_quote(int(row[1]) + dialect.skip + 1, dialect, where)
    return InputError(
        f"the rows can't be told apart ({said})", where=where, fix="give the separator with --sep"
    )


def _arguments(dialect: Dialect, width: int) -> dict[str, Any]:
    return {
        "sep": r"\s+" if dialect.sep == " " else dialect.sep,
        "quotechar": dialect.quote,
        "escapechar": dialect.escape,
        "encoding": dialect.encoding,
        "encoding_errors": dialect.errors,
        # costs half as much again, too
        "skipinitialspace": dialect.padded,
        "header": 0,
        "names": list(range(width)),
        "index_col": False,
        # any skiprows but None makes the parser half as slow again
        "skiprows": dialect.skip or None,
        "skip_blank_lines": width > 1,
        "na_values": [""],
        "keep_default_na": False,
        "compression": None,
    }


def _all_whole(values: NDArray[np.float64]) -> bool:
    present = values[~np.isnan(values)]
    return bool((np.floor(present) == present).all())


def _coded(cells: pd.Series[Any], known: dict[str, int]) -> NDArray[np.intp]:
    """Give each distinct text a code that holds for all chunks."""
    codes, found = pd.factorize(cells.to_numpy(dtype=object))
    places = [known.setdefault(text, len(known)) for text in found]
    return np.asarray([*places, -1], dtype=np.intp)[codes]


def _without_utf8(dialect: Dialect, content: Content) -> Dialect:
    """Replace single bytes in a text that is clearly UTF-8; else take the usual older encoding."""
    if dialect.encoding != "utf-8" or not content.head.isascii():
        return replace(dialect, errors="replace")
    return replace(dialect, encoding="latin-1" if _undefined(content) else "cp1252")


def _undefined(content: Content) -> bool:
    """Tell whether the text holds one of the five bytes that mean nothing in cp1252."""
    with content.open() as stream:
        while block := stream.read(1 << 20):
            if block.translate(None, b"\x81\x8d\x8f\x90\x9d") != block:
                return True
    return False
