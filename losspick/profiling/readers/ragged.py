"""Rows with too many or too few fields: counted, told with their lines, or refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from losspick.errors import InputError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from losspick.profiling.readers.content import Content
    from losspick.profiling.readers.dialect import Dialect

#: If more than this share of the rows have too many fields, the separator or the quotes are wrong.
_MOST_RAGGED = 0.1
_BLOCK_BYTES = 1 << 18
#: Line by line, and with an eye on quotes, only so much of a large file is counted.
_DETAILED_BYTES = 1 << 28
#: Encodings in which a separator is one byte that is part of no other character.
_BYTE_ENCODINGS = ("utf-8", "utf-8-sig", "ascii", "cp1252", "latin-1", "iso8859-1")


@dataclass(slots=True)
class Tally:
    """Rows that are too long or too short, and the first of each: its line and its fields."""

    long: int = 0
    long_line: int = 0
    long_fields: int = 0
    short: int = 0
    short_line: int = 0
    short_fields: int = 0

    def add(self, line: int, fields: int, width: int) -> None:
        """Count a row that should have ``width`` fields."""
        if fields > width:
            self.long += 1
            self.long_line, self.long_fields = self.long_line or line, self.long_fields or fields
        elif fields < width:
            self.short += 1
            self.short_line = self.short_line or line
            self.short_fields = self.short_fields or fields


@dataclass(slots=True)
class Watch:
    """Counts the separators among bytes that pass by.

    Attributes:
        sep: The separator.
        size: Bytes that have passed.
        separators: Separators among them.
        nul: A NUL was among them.
        whole: What read the text vouches that all rows have the same number of fields.
    """

    sep: str
    size: int = 0
    separators: int = 0
    nul: bool = False
    whole: bool = False
    _hits: NDArray[np.bool_] = field(default_factory=lambda: np.empty(_BLOCK_BYTES, np.bool_))

    def restart(self) -> None:
        """Forget what has passed."""
        self.size, self.separators, self.nul = 0, 0, False

    def vouch(self) -> None:
        """Take down that what reads the text has refused ragged rows and met none."""
        self.whole = True

    def see(self, block: bytes | bytearray) -> None:
        """Look at the next bytes."""
        seen = np.frombuffer(block, dtype=np.uint8)
        for start in range(0, seen.size, _BLOCK_BYTES):  # what fits into the processor's cache
            part = seen[start : start + _BLOCK_BYTES]
            hits = self._hits[: part.size]
            np.equal(part, ord(self.sep), out=hits)
            self.separators += int(np.count_nonzero(hits))
        self.size += seen.size
        self.nul = self.nul or b"\0" in block


def ragged_notes(tally: Tally, rows: int, width: int, where: str) -> Iterator[str]:
    """Say what was done with ragged rows; refuse the table if they are many."""
    if tally.long:
        yield _long_note(tally, rows, width, where)
    if tally.short:
        rows_have = "1 row has" if tally.short == 1 else f"{tally.short:,} rows have"
        yield (
            f"{rows_have} fewer than {width} fields, such as line "
            f"{tally.short_line} with {tally.short_fields}; what they lack counts as missing"
        )


def _long_note(tally: Tally, rows: int, width: int, where: str) -> str:
    first = f"line {tally.long_line} has {tally.long_fields} fields"
    if tally.long == rows and rows > 1:
        return (
            f"every row has more fields than the header's {width} ({first}); they were given to "
            "the names from the left and the surplus was not read"
        )
    if tally.long > max(1, _MOST_RAGGED * rows):
        raise InputError(
            f"{tally.long:,} of {rows:,} rows have more fields than the header's {width}; {first}",
            where=where,
            fix="give the separator with --sep, or quote the fields that contain it",
        )
    more = "1 more row" if tally.long == 2 else f"{tally.long - 1:,} more rows"
    others = f" (and {more})" if tally.long > 1 else ""
    return (
        f"{first} instead of {width}{others}: the surplus was not read; if a field of that row "
        "contains the separator without quotes, the fields behind it are shifted"
    )


def notes_on_parts(
    parts: Sequence[Content], dialect: Dialect, width: int, rows: int, watch: Watch
) -> tuple[str, ...]:
    """Check the fields of a text that was read column by column.

    First all separators are counted, which is cheap; only if their number does not fit are the
    lines looked at one by one.

    Args:
        parts: The files that make up the text, each with a header.
        dialect: How they are written.
        width: Fields that each row should have.
        rows: Rows that were read.
        watch: Has seen the text, if it was read in one pass; else it is shown it here.
    """
    if watch.whole or any(part.size is None or part.compression for part in parts):
        return ()
    if dialect.encoding not in _BYTE_ENCODINGS:
        return ()
    _see_all(parts, watch)
    if dialect.sep == " " or watch.separators == (width - 1) * (rows + len(parts)):
        return ()
    notes: list[str] = []
    for part in parts:
        tally = _tally(part, dialect, width)
        name = f"{Path(part.name).name}: " if len(parts) > 1 else ""
        found = ragged_notes(tally, rows, width, part.name) if tally else ()
        notes += [name + note for note in found]
    return tuple(notes)


def _see_all(parts: Sequence[Content], watch: Watch) -> None:
    if watch.size != sum(part.size or 0 for part in parts):
        watch.restart()
        for part in parts:
            with part.open() as stream:
                while block := stream.read(_BLOCK_BYTES):
                    watch.see(block)
    if watch.nul:
        raise InputError(
            "the text holds NUL bytes",
            where=parts[0].name,
            fix="write the file again as plain text",
        )


def _tally(content: Content, dialect: Dialect, width: int) -> Tally | None:
    """Count the fields of each line outside quotes; None if the quotes do not come in pairs."""
    tally, line, open_quote, rest = Tally(), 1, False, b""
    with content.open() as stream:
        for _ in range(dialect.skip + 1):
            line += 1
            stream.readline()
        for _ in range(_DETAILED_BYTES // _BLOCK_BYTES):
            block = stream.read(_BLOCK_BYTES)
            data = rest + block if block else rest + b"\n" * (not rest.endswith(b"\n"))
            bare = _outside_quotes(np.frombuffer(data, dtype=np.uint8), ord(dialect.quote))
            ends = np.flatnonzero(bare == 10)
            fields = _fields(bare, ends, ord(dialect.sep))
            for at in np.flatnonzero(fields != width):
                if fields[at]:
                    tally.add(line + int(at), int(fields[at]), width)
            line += len(ends)
            rest = data[ends[-1] + 1 :] if len(ends) else data
            if not block:
                open_quote = bool(rest)
                break
            if len(rest) > 4 * _BLOCK_BYTES:
                return None
    return None if open_quote else tally


def _outside_quotes(data: NDArray[np.uint8], quote: int) -> NDArray[np.uint8]:
    quotes = data == quote
    if not quotes.any():
        return data
    inside = np.logical_xor.accumulate(quotes)
    return np.where(inside, np.uint8(0), data)


def _fields(data: NDArray[np.uint8], ends: NDArray[np.intp], sep: int) -> NDArray[np.intp]:
    """Return the fields of each line; 0 for an empty one."""
    places = np.searchsorted(np.flatnonzero(data == sep), ends)
    separators = np.diff(places, prepend=0)
    lengths = np.diff(ends, prepend=-1) - 1
    return np.where(lengths > 0, separators + 1, 0)
