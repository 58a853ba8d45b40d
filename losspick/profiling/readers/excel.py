"""Excel workbooks (.xlsx)."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from losspick.errors import InputError, MissingExtraError, UsageError, nearest
from losspick.profiling.cells.texts import Convention
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers.arrays import ArrayTable
from losspick.profiling.readers.content import Content

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

#: A workbook that unpacks to more is refused: it is a trap, or too large for this format.
_LARGEST_UNPACKED = 1_000_000_000
#: Titles stand within so many rows above the header.
_MOST_PREAMBLE = 20


def open_excel(content: Content, options: ReadOptions) -> ArrayTable:
    """Open one sheet of a workbook."""
    _require_packages(content.name)
    with content.open() as stream:
        data = io.BytesIO(stream.read())
    with _faults(content.name):
        _check_size(data, content.name)
        book, said = _load(data)
        sheet, notes = _sheet(book, options, content.name)
        rows = _rows(book[sheet])
        book.close()
    columns, arrays, more = _columns(rows, f"{content.name}, sheet {sheet!r}")
    convention = Convention(decimal=options.decimal, na_values=options.na_values)
    return ArrayTable(columns, arrays, convention, (*notes, *more, *said))


def _require_packages(where: str) -> None:
    try:
        import defusedxml  # noqa: F401  without it, openpyxl would expand entities
        import openpyxl  # noqa: F401
    except ImportError as error:
        raise MissingExtraError(
            f"reading Excel needs the package {error.name}", extra="excel", where=where
        ) from None


@contextmanager
def _faults(where: str) -> Iterator[None]:
    try:
        yield
    except (
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        ParseError,
        EOFError,
        zlib.error,
        RuntimeError,  # parts that are marked as encrypted, or packed in ways of their own
    ) as error:
        if type(error).__module__.startswith("losspick"):
            raise
        raise InputError(
            f"this Excel file is damaged ({error})", where=where, fix="save it again as .xlsx"
        ) from error


def _check_size(data: io.BytesIO, where: str) -> None:
    with zipfile.ZipFile(data) as archive:
        size = sum(member.file_size for member in archive.infolist())
    if size > _LARGEST_UNPACKED:
        raise InputError(
            f"the workbook unpacks to {size / 1e9:.1f} GB",
            where=where,
            fix="export the sheet as CSV or Parquet",
        )


def _load(data: io.BytesIO) -> tuple[Workbook, tuple[str, ...]]:
    """Load a workbook; what the package warns of (styles, charts) does not touch the values."""
    import openpyxl

    with warnings.catch_warnings(record=True):
        warnings.simplefilter("always")
        return openpyxl.load_workbook(data, read_only=True, data_only=True), ()


def _sheet(book: Workbook, options: ReadOptions, where: str) -> tuple[str, tuple[str, ...]]:
    names = [sheet.title for sheet in book.worksheets]
    if options.sheet is not None:
        if options.sheet not in names:
            close = nearest(options.sheet, names)
            hint = f"did you mean {close[0]!r}? " if close else ""
            raise UsageError(
                f"there is no sheet {options.sheet!r}",
                where=where,
                fix=f"{hint}the sheets are {', '.join(map(repr, names))}",
            )
        return options.sheet, ()
    if not names:
        raise InputError("the workbook has no sheet with cells", where=where, fix="add one")
    if len(names) == 1:
        return names[0], ()
    return names[0], (f"read the first of {len(names)} sheets, {names[0]!r}",)


def _rows(sheet: Any) -> list[tuple[Any, ...]]:
    """Return the rows as far as there are values; the size that a sheet claims may be wrong."""
    sheet.reset_dimensions()
    with warnings.catch_warnings(record=True):
        warnings.simplefilter("always")
        rows = [tuple(row) for row in sheet.iter_rows(values_only=True)]
    while rows and _is_blank(rows[-1]):
        rows.pop()
    return rows


def _is_blank(row: Sequence[Any]) -> bool:
    return all(cell is None or cell == "" for cell in row)


def _columns(
    rows: list[tuple[Any, ...]], where: str
) -> tuple[tuple[str, ...], tuple[list[Any], ...], tuple[str, ...]]:
    start = _header_at(rows)
    body = [row for row in rows[start + 1 :] if not _is_blank(row)]
    if not body:
        raise InputError(
            "the sheet is empty: there are no data rows below a header",
            where=where,
            fix="give a sheet with a header and at least one row",
        )
    width = max(len(row) for row in rows[start:])
    table = [row + (None,) * (width - len(row)) for row in [rows[start], *body]]
    arrays = [list(column) for column in zip(*table, strict=True)]
    kept = [column for column in arrays if not _is_blank(column)]
    names = tuple(
        f"unnamed_{at}" if column[0] in (None, "") else str(column[0])
        for at, column in enumerate(kept, start=1)
    )
    rows_above = "1 row" if start == 1 else f"{start} rows"
    notes = (f"{rows_above} above the header skipped",) if start else ()
    return names, tuple(column[1:] for column in kept), notes


def _header_at(rows: Sequence[Sequence[Any]]) -> int:
    """Return the first row with more than one cell (or the first with any, in a narrow sheet)."""
    filled = [sum(cell is not None for cell in row) for row in rows]
    wide = max(filled, default=0) > 1
    places = (at for at, cells in enumerate(filled[:_MOST_PREAMBLE]) if cells > wide)
    return next(places, 0)
