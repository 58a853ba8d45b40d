"""How a delimited text is written: encoding, separator, quotes, and where its header is."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from losspick.core.regexes import regex
from losspick.profiling.cells.numerals import decimal_evidence, parse
from losspick.profiling.options import ReadOptions
from losspick.profiling.readers.encoding import decode, find_encoding

#: Lines that are tried with each separator.
_TRIAL_LINES = 100
#: Lines whose numbers are asked for the decimal mark.
_DECIMAL_LINES = 50
_DECIMAL_CELLS = 50_000
#: Titles and remarks stand within so many lines above the header.
_MOST_PREAMBLE = 20
#: A separator is taken if at least this share of the lines agree on the number of fields.
_FEWEST_ALIKE = 0.5
_SEPARATORS = ("\t", ";", "|", ",")
_SEP_LINE = regex(r'"?sep=(.)"?\s*', re.IGNORECASE)
_NAMES = {"\t": "tab", " ": "blank", ",": "comma"}
csv.field_size_limit(2**31 - 1)  # a long cell is no fault


class Rows(Protocol):
    """Rows of fields that know how many lines they took."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]: ...

    def __next__(self) -> list[str]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How a delimited text is written.

    Attributes:
        encoding: A text encoding that Python knows.
        errors: What to do with bytes that are not in it: ``strict`` or ``replace``.
        sep: The character between fields; a blank stands for any run of blanks.
        quote: The quotation mark.
        escape: What stands before a quotation mark inside a field, where it is not doubled.
        padded: Blanks follow the separators and are no part of the fields.
        skip: Lines above the header.
        decimal: The decimal mark that the columns show together; None if they show none.
        returns: Lines end with a carriage return alone.
    """

    encoding: str
    errors: str = "strict"
    sep: str = ","
    quote: str = '"'
    escape: str | None = None
    padded: bool = True
    skip: int = 0
    decimal: str | None = None
    returns: bool = False

    def rows(self, lines: Iterator[str]) -> Rows:
        """Cut lines into fields; a row may span several lines."""
        if self.sep == " ":
            lines = (line.replace("\t", " ").strip() + "\n" for line in lines)
        return csv.reader(
            lines,
            delimiter=self.sep,
            quotechar=self.quote,
            escapechar=self.escape,
            skipinitialspace=self.padded,
        )

    def note(self, columns: int) -> str:
        """Say what is not the usual way to write so many columns; empty if all is usual."""
        said = []
        if self.sep != "," and columns > 1:
            said.append(f"{_NAMES.get(self.sep, self.sep)}-separated")
        if self.quote != '"':
            said.append(f"quoted by {self.quote}")
        if self.decimal == ",":
            said.append("decimal comma")
        if self.encoding not in ("utf-8", "utf-8-sig"):
            said.append(self.encoding)
        lines = "1 line" if self.skip == 1 else f"{self.skip} lines"
        skipped = f"{lines} above the header skipped" if self.skip else ""
        read = "read as " + ", ".join(said) if said else ""
        return "; ".join(part for part in (read, skipped) if part)


def find_dialect(head: bytes, complete: bool, options: ReadOptions, where: str) -> Dialect:
    """Find out how a delimited text is written.

    Args:
        head: The first bytes.
        complete: There are no more.
        options: What the user says, which overrules what is found out.
        where: The name of the data, for messages.
    """
    encoding, errors = find_encoding(head, complete)
    if options.encoding:
        encoding, errors = options.encoding, "strict"
    text = decode(head, encoding, errors, complete, where)
    lines = _first_lines(text, complete)
    skip = _remarks(lines)
    sep = options.sep
    if lines and (given := _SEP_LINE.fullmatch(lines[0])):
        skip, sep = 1, sep or given[1]
    quote = _quote(lines)
    sep = sep or _find_separator(lines[skip:], quote)
    skip += _preamble(lines[skip:], sep, quote)
    decimal = options.decimal or _decimal(_cut(lines[skip + 1 :][:_DECIMAL_LINES], sep, quote))
    return Dialect(
        encoding=encoding,
        errors=errors,
        sep=sep,
        quote=quote,
        escape=_escape(lines[skip:], sep, quote),
        padded=any(sep + " " in line for line in lines),
        skip=skip,
        decimal=decimal,
        returns="\r" in text and "\n" not in text,
    )


def _first_lines(text: str, complete: bool) -> list[str]:
    lines: list[str] = []
    for line in io.StringIO(text, newline=""):
        if len(lines) == _TRIAL_LINES:
            return lines
        lines.append(line)
    return lines if complete or len(lines) < 2 else lines[:-1]


def _quote(lines: Sequence[str]) -> str:
    text = "".join(lines)
    singles = len(re.findall(r"(?:^|[,;\t|])\s?'[^'\n]*'\s*(?=$|[,;\t|])", text, re.MULTILINE))
    return "'" if '"' not in text and singles >= max(2, len(lines)) else '"'


def _cut(lines: Sequence[str], sep: str, quote: str) -> list[list[str]]:
    rows = Dialect(encoding="", sep=sep, quote=quote).rows(iter(lines))
    return [row for row in rows if row]


def _find_separator(lines: Sequence[str], quote: str) -> str:
    """Choose the separator by which the lines fall into equally many fields, and at least two."""
    best, best_score = "", (0.0, 0)
    for sep in _SEPARATORS:
        rows = _cut(lines, sep, quote)
        score = _score(rows)
        if score > best_score:
            best, best_score = sep, score
    if best_score[0] < 1.0 and _is_blank_separated(lines, quote):
        return " "
    return best or _separator_of_one_column(lines, quote)


def _separator_of_one_column(lines: Sequence[str], quote: str) -> str:
    """Take a character that does not occur, so that "1,5" or "yes, please" stays one cell."""
    rows = _cut(lines, ",", quote)
    lengths = {len(row) for row in rows[1:]}
    whole = all(parse(line, ",") for line in lines[1:] if line.strip())
    if len(lengths) == 1 and (len(rows[0]) > 1 or (max(lengths) > 1 and not whole)):
        return ","
    text = "".join(lines)
    return next(sep for sep in (",", ";", "\t", "|", "\x1f") if sep not in text or sep == "\x1f")


def _escape(lines: Sequence[str], sep: str, quote: str) -> str | None:
    """Tell whether a backslash escapes quotes: the rows are then equally long only if it does."""
    if not any(f"\\{quote}" in line for line in lines):
        return None
    with_it = Dialect(encoding="", sep=sep, quote=quote, escape="\\").rows(iter(lines))
    if len({len(row) for row in with_it if row}) > 1:
        return None
    return "\\" if len({len(row) for row in _cut(lines, sep, quote)}) > 1 else None


def _remarks(lines: Sequence[str]) -> int:
    """Count the lines that start with "#" above the header; the last of them may be the header."""
    places = [at for at, line in enumerate(lines[:_MOST_PREAMBLE]) if line.startswith("#")]
    count = len(places)
    if places != list(range(count)) or count >= len(lines):
        return 0
    cells = re.split(r"[,;\t|]", lines[count])
    return count - (count > 0 and any(parse(cell, ".") for cell in cells))


def _score(rows: Sequence[Sequence[str]]) -> tuple[float, int]:
    """Return the share of rows as long as the header, and its length; zeros if unlikely."""
    start = _header_at(rows)
    header, body = rows[start : start + 1], rows[start + 1 :]
    if not header or len(header[0]) < 2:
        return 0.0, 0
    lengths = Counter(map(len, body))
    usual, alike = lengths.most_common(1)[0] if lengths else (len(header[0]), 0)
    if body and (usual < 2 or alike < _FEWEST_ALIKE * len(body)):
        return 0.0, 0
    if start and not _holds_names(header[0]):
        return 0.0, 0  # "price", then "1,5": one column with decimal commas
    share = lengths[len(header[0])] / len(body) if body else 0.5
    return share or 0.1 * alike / len(body), len(header[0])


def _header_at(rows: Sequence[Sequence[str]]) -> int:
    """Return the first row with more than one field, if that is near the top."""
    places = (at for at, row in enumerate(rows[:_MOST_PREAMBLE]) if len(row) > 1)
    return next(places, 0)


def _holds_names(header: Sequence[str]) -> bool:
    """Tell whether no cell is a number; a name that holds one, such as "16;255", is not split."""
    return not any(parse(cell, ".") for cell in header if cell.strip())


def _is_blank_separated(lines: Sequence[str], quote: str) -> bool:
    rows = _cut(lines, " ", quote)
    if len(rows) < 2 or len(rows[0]) < 2 or len({len(row) for row in rows}) > 1:
        return False
    columns = zip(*rows[1:], strict=True)
    return any(all(parse(cell, ".") for cell in column) for column in columns)


def _preamble(lines: Sequence[str], sep: str, quote: str) -> int:
    """Count the lines above the header: titles and remarks, which have one field."""
    rows = list(Dialect(encoding="", sep=sep, quote=quote).rows(iter(lines)))
    lengths = Counter(len(row) for row in rows if row)
    usual = lengths.most_common(1)[0][0] if lengths else 0
    skip = 0
    for row in rows[:_MOST_PREAMBLE]:
        if row and not len(row) < 2 <= usual:
            break
        skip += 1
    one_column = usual < 2 or skip >= len(rows) or any(parse(cell, ".") for cell in rows[skip])
    return sum(1 for row in _leading_blank(rows)) if one_column else _physical(lines, skip)


def _leading_blank(rows: Sequence[Sequence[str]]) -> Iterator[Sequence[str]]:
    for row in rows:
        if row:
            return
        yield row


def _physical(lines: Sequence[str], skip: int) -> int:
    """Titles are not quoted over several lines, so that a row above the header is a line."""
    return min(skip, len(lines))


def _decimal(rows: Sequence[Sequence[str]]) -> str | None:
    step = max(1, sum(map(len, rows)) // _DECIMAL_CELLS)  # of a wide table, some columns do
    said = Counter(decimal_evidence(cell) for row in rows for cell in row[::step])
    if said[","] == said["."]:
        return None
    return "," if said[","] > said["."] else "."
