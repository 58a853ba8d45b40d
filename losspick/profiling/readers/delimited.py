"""CSV and its relatives: small texts at once and line by line, large ones by pandas."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from losspick.core.vocabulary import Engine
from losspick.errors import InputError
from losspick.profiling.cells.gaps import gap_marks
from losspick.profiling.cells.texts import Convention
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers import Table
from losspick.profiling.readers.content import Content
from losspick.profiling.readers.dialect import Dialect, find_dialect
from losspick.profiling.readers.encoding import decode
from losspick.profiling.readers.structure import Row, open_quote, settle
from losspick.profiling.readers.text_table import TextTable

if TYPE_CHECKING:
    pass

#: By so much of a large text it is decided how to read a column.
_SAMPLE_CHARACTERS = 300_000
#: With fewer rows, all that was read so far is the sample.
_FEWEST_SAMPLE_ROWS = 100
#: Behind the last line; if it is not a row of its own, a quote is still open there.
_END = "\ue000end\ue000"


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
    return (
        f"bytes that are not {dialect.encoding} were replaced by '\ufffd'; if many letters are "
        "lost, give the right --encoding"
    )


def _guessed(dialect: Dialect, options: ReadOptions) -> str:
    if options.encoding or dialect.encoding not in ("cp1252", "latin-1"):
        return ""
    return "the text is not UTF-8; if letters look wrong, give the right --encoding"


def _table(
    rows: list[Row], dialect: Dialect, convention: Convention, notes: tuple[str, ...], where: str
) -> TextTable:
    settled = settle(rows, dialect, where)
    convention = replace(convention, gaps=gap_marks(settled.rows))
    return TextTable(
        columns=settled.columns,
        rows=settled.rows,
        header_fields=settled.header_fields,
        width=settled.width,
        convention=convention,
        notes=(*filter(None, [dialect.note(len(settled.columns))]), *notes, *settled.notes),
        repeats=settled.repeats if len(settled.columns) > 1 else None,
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
