"""Rows of fields -> names and rows that fit them, and what did not fit, with its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from losspick.errors import InputError
from losspick.profiling.numerals import parse

if TYPE_CHECKING:
    from losspick.profiling.readers.dialect import Dialect

#: If more than this share of the rows have too many fields, the separator or the quotes are wrong.
_MOST_RAGGED = 0.1
_LISTED = 3


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of a row and the line on which it starts."""

    line: int
    fields: list[str]


@dataclass(frozen=True, slots=True)
class Settled:
    """Names, rows below them, and remarks; a row may still be too short or too long."""

    columns: tuple[str, ...]
    rows: tuple[Sequence[str], ...]
    notes: tuple[str, ...]


def settle(rows: list[Row], dialect: Dialect, where: str) -> Settled:
    """Take the first row as names and compare all others with it."""
    filled = [row for row in rows if row.fields]
    header = filled[0].fields if filled else []
    if not header:
        raise InputError("the table is empty", where=where, fix="give a table with a header line")
    body = filled[1:]
    if len(header) == 1:
        body = [row for row in rows[rows.index(filled[0]) + 1 : rows.index(filled[-1]) + 1]]
    if not body:
        raise InputError(
            f"there are no data rows below the header ({', '.join(header[:5])})",
            where=where,
            fix="give a table with at least one row",
        )
    names, fields, notes = _columns(header, body, where)
    return Settled(names, fields, (*_header_notes(header), *notes, *_swallowed(body, dialect)))


def _header_notes(header: Sequence[str]) -> Iterator[str]:
    if all(parse(cell, ".") for cell in header):
        yield f"the first line ({', '.join(header[:_LISTED])}) holds numbers; it was read as names"


def _columns(
    header: list[str], body: list[Row], where: str
) -> tuple[tuple[str, ...], tuple[Sequence[str], ...], tuple[str, ...]]:
    width = len(header)
    long = [row for row in body if any(field.strip() for field in row.fields[width:])]
    short = [row for row in body if 0 < len(row.fields) < width]
    blank = sum(not row.fields for row in body)
    notes = [*_long_notes(long, body, width, where), *_short_notes(short, width)]
    if blank:
        notes.append(f"{blank} blank lines count as missing")
    names = [name or f"unnamed_{at}" for at, name in enumerate(header, start=1)]
    while len(names) > 1 and not header[len(names) - 1] and _is_empty(body, len(names) - 1):
        names.pop()  # a separator at the end of each line
    return tuple(names), tuple(row.fields for row in body), tuple(notes)


def _is_empty(body: Sequence[Row], place: int) -> bool:
    return not any(field.strip() for row in body for field in row.fields[place : place + 1])


def _long_notes(long: Sequence[Row], body: Sequence[Row], width: int, where: str) -> Iterator[str]:
    if not long:
        return
    first = f"line {long[0].line} has {len(long[0].fields)} fields"
    if len(long) == len(body) and len(body) > 1:
        yield (
            f"every row has more fields than the header's {width} ({first}); they were given to "
            "the names from the left and the surplus was not read"
        )
    elif len(long) > max(1, _MOST_RAGGED * len(body)):
        raise InputError(
            f"{len(long)} of {len(body)} rows have more fields than the header's {width}; {first}",
            where=where,
            fix="give the separator with --sep, or quote the fields that contain it",
        )
    else:
        others = f" (and {len(long) - 1} more rows)" if len(long) > 1 else ""
        yield (
            f"{first} instead of {width}{others}: the surplus was not read; if a field of that "
            "row contains the separator without quotes, the fields behind it are shifted"
        )


def _short_notes(short: Sequence[Row], width: int) -> Iterator[str]:
    if short:
        yield (
            f"{len(short)} rows have fewer than {width} fields, such as line {short[0].line} with "
            f"{len(short[0].fields)}; what they lack counts as missing"
        )


def _swallowed(body: Sequence[Row], dialect: Dialect) -> Iterator[str]:
    """Notice a quote that is closed only by the next quote, some rows later."""
    width = len(body[0].fields)
    for row in body:
        for field in row.fields:
            if "\n" in field and width > 1 and _holds_rows(field, dialect.sep, width):
                yield (
                    f"a quote in the row of line {row.line} is closed some lines later; the lines "
                    "between look like rows but are part of that field"
                )
                return


def _holds_rows(field: str, sep: str, width: int) -> bool:
    inner = field.split("\n")[1:]
    return any(line.count(sep) >= width - 1 for line in inner)
