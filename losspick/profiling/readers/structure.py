"""Rows of fields -> names and rows that fit them, and what did not fit, with its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from losspick.errors import InputError
from losspick.profiling.cells.numerals import parse
from losspick.profiling.readers.ragged import Tally, ragged_notes

if TYPE_CHECKING:
    from losspick.profiling.readers.dialect import Dialect

_LISTED = 3


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of a row and the line on which it starts."""

    line: int
    fields: list[str]


@dataclass(frozen=True, slots=True)
class Settled:
    """Names, rows below them, and remarks; a row may still be too short or too long.

    Attributes:
        repeats: Places of the rows that repeat the header.
    """

    columns: tuple[str, ...]
    rows: tuple[Sequence[str], ...]
    header_fields: int
    width: int
    notes: tuple[str, ...]
    repeats: tuple[int, ...]


def settle(rows: list[Row], dialect: Dialect, where: str) -> Settled:
    """Take the first row as names and compare all others with it."""
    filled = [row for row in rows if row.fields]
    header = filled[0].fields if filled else []
    if not header:
        raise InputError("the table is empty", where=where, fix="give a table with a header line")
    body = filled[1:]
    if len(header) == 1:
        body = rows[rows.index(filled[0]) + 1 : rows.index(filled[-1]) + 1]
    if not body:
        raise InputError(
            f"there are no data rows below the header ({', '.join(header[:5])})",
            where=where,
            fix="give a table with at least one row",
        )
    same = _same_as_header(header, body)
    whole = max(2, len(header) / 2)
    repeats = tuple(at for at, places in same.items() if len(places) >= whole)
    notes = (
        *_header_notes(header, [places for at, places in same.items() if at not in repeats]),
        *_ragged(body, len(header), where),
        *_swallowed(body, dialect),
    )
    return Settled(
        columns=_names(header, body),
        rows=tuple(row.fields for row in body),
        header_fields=len(header),
        width=Counter(len(row.fields) for row in body).most_common(1)[0][0],
        notes=notes,
        repeats=repeats,
    )


def open_quote(line: int, dialect: Dialect, where: str) -> InputError:
    """Say where a quote is opened that is never closed."""
    return InputError(
        f"the row that starts in line {line} opens a quote ({dialect.quote}) that is never closed",
        where=where,
        fix="close the quote, or double it if it is part of the text",
    )


def _same_as_header(header: Sequence[str], body: Sequence[Row]) -> dict[int, list[int]]:
    """Return the rows in which a word stands that is the name of its column, and where."""
    words = [(at, name) for at, name in enumerate(header) if name and not parse(name, ".")]
    names = {name for _, name in words}
    found: dict[int, list[int]] = {}
    for at, row in enumerate(body):
        fields = row.fields
        if names.isdisjoint(fields):
            continue
        places = [place for place, name in words if place < len(fields) and fields[place] == name]
        if places:
            found[at] = places
    return found


def _header_notes(header: Sequence[str], alike: Sequence[Sequence[int]]) -> Iterator[str]:
    values = sorted({place for places in alike for place in places})
    if len(values) >= max(2, len(header) / 2):
        shown = ", ".join(repr(header[place]) for place in values[:_LISTED])
        yield f"the first line may be data and no header: {shown} are values of their columns, too"
    if all(parse(cell, ".") for cell in header):
        yield f"the first line ({', '.join(header[:_LISTED])}) holds numbers; it was read as names"


def _ragged(body: Sequence[Row], width: int, where: str) -> Iterator[str]:
    tally = Tally()
    for row in body:
        filled = len(row.fields)
        while filled > width and not row.fields[filled - 1].strip():
            filled -= 1  # separators at the end of a line lose nothing
        if filled:
            tally.add(row.line, filled, width)
    yield from ragged_notes(tally, len(body), width, where)
    blank = sum(not row.fields for row in body)
    if blank:
        yield "1 blank line counts as missing" if blank == 1 else f"{blank} blank lines are missing"


def _names(header: Sequence[str], body: Sequence[Row]) -> tuple[str, ...]:
    """Name the columns without a name, except empty ones at the end of each line."""
    names = [name or f"unnamed_{at}" for at, name in enumerate(header, start=1)]
    while len(names) > 1 and not header[len(names) - 1] and _is_empty(body, len(names) - 1):
        names.pop()
    return tuple(names)


def _is_empty(body: Sequence[Row], place: int) -> bool:
    return not any(field.strip() for row in body for field in row.fields[place : place + 1])


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
