"""CSV and its relatives: small texts at once and line by line, large ones by pandas."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, compress
from typing import TYPE_CHECKING

from losspick.core.vocabulary import Engine
from losspick.errors import InputError
from losspick.profiling.cells.texts import Convention, Texts, column_of_texts, factorise
from losspick.profiling.column import Column
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers import Table
from losspick.profiling.readers.content import Content
from losspick.profiling.readers.dialect import Dialect, find_dialect
from losspick.profiling.readers.encoding import decode
from losspick.profiling.readers.structure import Row, open_quote, settle

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: By so much of a large text it is decided how to read a column.
_SAMPLE_CHARACTERS = 300_000
#: With fewer rows, all that was read so far is the sample.
_FEWEST_SAMPLE_ROWS = 100
#: Behind the last line; if it is not a row of its own, a quote is still open there.
_END = "\ue000end\ue000"


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
    """

    columns: tuple[str, ...]
    rows: tuple[Sequence[str], ...]
    header_fields: int
    width: int
    convention: Convention
    notes: tuple[str, ...]

    def read(self, places: Sequence[int]) -> tuple[Column, ...]:
        """Read the columns at these places."""
        return tuple(column_of_texts(self.texts(place), self.convention) for place in places)

    def keep(self, rows: NDArray[np.bool_]) -> TextTable:
        """Return the table of the rows that are true."""
        return replace(self, rows=tuple(compress(self.rows, rows.tolist())))

    def texts(self, place: int) -> Texts:
        """Return the cells of the column at a place."""
        cells = [row[place] if place < len(row) else None for row in self.rows]
        return factorise(self.columns[place], cells)


def open_delimited(content: Content, options: ReadOptions) -> Table:
    """Open a delimited text: a small one as a whole, a large one by pandas."""
    head = _head(content, options)
    if content.complete:
        return head.table
    return _by_pandas(head, (content,))


def open_parts(parts: Sequence[Content], options: ReadOptions) -> Table:
    """Open delimited texts with the same header as one table.

    Raises:
        InputError: A part is empty, or has another header than the first.
    """
    head = _head(parts[0], options)
    for part in parts[1:]:
        columns = _head(part, options).table.columns
        if columns != head.table.columns:
            raise _other_header(parts[0], head.table.columns, part, columns)
    if options.engine is Engine.PANDAS:
        return _by_pandas(head, tuple(parts))
    from losspick.profiling.readers.engine_cells import cells_of
    from losspick.profiling.readers.large import LargeTable

    cells = cells_of(options.engine, parts, head.dialect, head.table.header_fields)
    return LargeTable(tuple(parts), head.dialect, head.table, cells)


@dataclass(frozen=True, slots=True)
class _Head:
    """The beginning of a text, or all of it, and how it is written."""

    dialect: Dialect
    table: TextTable


def _head(content: Content, options: ReadOptions) -> _Head:
    dialect = find_dialect(content.head, content.complete, options, content.name)
    convention = Convention(
        decimal=options.decimal,
        likely_decimal=dialect.decimal,
        semicolons=dialect.sep == ";",
        na_values=options.na_values,
    )
    text = decode(content.head, dialect.encoding, dialect.errors, content.complete, content.name)
    notes = tuple(filter(None, [_replaced(dialect), _guessed(dialect, options)]))
    if content.complete:
        rows = _cut(text, dialect, content.name, closed=True)
    else:
        rows = _cut(text[:_SAMPLE_CHARACTERS], dialect, content.name, closed=False)
        if len(rows) < _FEWEST_SAMPLE_ROWS:
            rows = _cut(text, dialect, content.name, closed=False)
    return _Head(dialect, _table(rows, dialect, convention, notes, content.name))


def _by_pandas(head: _Head, parts: tuple[Content, ...]) -> Table:
    from losspick.profiling.readers.large import LargeTable
    from losspick.profiling.readers.pandas_cells import PandasCells

    cells = PandasCells(parts, head.dialect, head.table.header_fields)
    return LargeTable(parts, head.dialect, head.table, cells)


def _other_header(
    first: Content, expected: Sequence[str], part: Content, columns: Sequence[str]
) -> InputError:
    odd = [name for name in (*columns, *expected) if (name in columns) != (name in expected)]
    what = f"differs in {', '.join(map(repr, odd[:3]))}" if odd else "has another order"
    return InputError(
        f"the header {what} from that of {first.name}",
        where=part.name,
        fix="give parts with the same columns in the same order, or one file",
    )


def _replaced(dialect: Dialect) -> str:
    if dialect.errors == "strict":
        return ""
    return f"bytes that are not {dialect.encoding} were replaced by '\ufffd'"


def _guessed(dialect: Dialect, options: ReadOptions) -> str:
    if options.encoding or dialect.encoding not in ("cp1252", "latin-1"):
        return ""
    return "the text is not UTF-8; if letters look wrong, give the right --encoding"


def _table(
    rows: list[Row], dialect: Dialect, convention: Convention, notes: tuple[str, ...], where: str
) -> TextTable:
    settled = settle(rows, dialect, where)
    return TextTable(
        columns=settled.columns,
        rows=settled.rows,
        header_fields=settled.header_fields,
        width=settled.width,
        convention=convention,
        notes=(*filter(None, [dialect.note(len(settled.columns))]), *notes, *settled.notes),
    )


def _cut(text: str, dialect: Dialect, where: str, *, closed: bool) -> list[Row]:
    """Cut the text into rows, with the line on which each starts."""
    whole = text if text.endswith(("\n", "\r")) else text + "\n"
    lines = io.StringIO(whole, newline="")
    for _ in range(dialect.skip):
        next(lines)
    reader = dialect.rows(chain(lines, [_END]))
    rows: list[Row] = []
    line = dialect.skip + 1
    for fields in reader:
        rows.append(Row(line, fields))
        line = dialect.skip + reader.line_num + 1
    last = rows.pop()
    if not closed:
        return rows[:-1] if len(rows) > 2 else rows  # the last row may be cut off
    if last.fields != [_END]:
        raise open_quote(last.line, dialect, where)
    return rows
