"""Python text: decoded, parsed, and with places that count in characters."""

from __future__ import annotations

import ast
import io
import tokenize
from bisect import bisect_right
from dataclasses import field

from losspick.core.records import record
from losspick.core.spec import Location
from losspick.reading.limits import LARGEST_SOURCE, MOST_COMMAS, UnreadableError
from losspick.reading.python.text.code import Code
from losspick.reading.python.text.outline import outlined
from losspick.reading.python.text.syntax import tree_of


@record(frozen=True, slots=True)
class Cell:
    """A code cell of a notebook.

    Attributes:
        number: From one, counting code cells.
        first: Its first line in the joined text.
        raw_line: Line of the notebook file where each line of the cell stands.
    """

    number: int
    first: int
    raw_line: tuple[int, ...]


@record(frozen=True, slots=True)
class Source:
    """A parsed file.

    Attributes:
        path: The file.
        text: Its text; for a notebook, that of its code cells.
        tree: The syntax tree.
        cells: Those of a notebook.
        lines: The lines of the text.
        unparsed: Numbers of the cells that are no Python, whose lines are left empty.
        codes: The code of definitions, by their first and last lines.
    """

    path: str
    text: str
    tree: ast.Module
    cells: tuple[Cell, ...] = ()
    lines: tuple[str, ...] = field(default=())
    unparsed: tuple[int, ...] = ()
    codes: dict[tuple[int, int | None], Code] = field(
        default_factory=dict, compare=False, repr=False
    )
    _places: dict[ast.AST, Location] = field(default_factory=dict, compare=False, repr=False)

    def place(self, node: ast.AST) -> Location:
        """Return where a node stands."""
        known = self._places.get(node)  # several readers of a call ask, each time that it is run
        if known is None:
            known = self._places[node] = self._place(node)
        return known

    def _place(self, node: ast.AST) -> Location:
        line, end = getattr(node, "lineno", 1), getattr(node, "end_lineno", None)
        if end is not None and not self.cells and self.text.isascii():
            columns = node.col_offset + 1, node.end_col_offset + 1  # type: ignore[attr-defined]
            return Location(self.path, line, columns[0], end, columns[1])
        column = self._column(line, getattr(node, "col_offset", 0))
        last = None if end is None else self._column(end, getattr(node, "end_col_offset", 0))
        if not self.cells:
            return Location(self.path, line, column, end, last)
        cell, raw, within = self._in_notebook(line)
        raw_end = None if end is None else self._in_notebook(end)[1]
        return Location(self.path, raw, column, raw_end, last, cell, cell_line=within)

    def text_of(self, node: ast.AST) -> str:
        """Return the lines that a definition takes up, without its decorators."""
        first, last = getattr(node, "lineno", 1), getattr(node, "end_lineno", None)
        return "\n".join(self.lines[first - 1 : last])

    def line_of(self, place: Location) -> str:
        """Return the line of the text on which a place of this file begins."""
        line = self.number_of_line(place)
        return self.lines[line - 1] if line <= len(self.lines) else ""

    def number_of_line(self, place: Location) -> int:
        """Return the number of that line; of a notebook, in the text of its code cells."""
        if self.cells and place.cell is not None and place.cell_line is not None:
            return self.cells[place.cell - 1].first + place.cell_line - 1
        return place.line

    def location(self, line: int, column: int, end_column: int) -> Location:
        """Return a place within one line of the text."""
        if not self.cells:
            return Location(self.path, line, column, line, end_column)
        cell, raw, within = self._in_notebook(line)
        return Location(self.path, raw, column, raw, end_column, cell, cell_line=within)

    def _column(self, line: int, offset: int) -> int:
        """Turn an offset in UTF-8 bytes into a column in characters."""
        if not 0 < line <= len(self.lines):
            return offset + 1
        text = self.lines[line - 1]
        if text.isascii():
            return offset + 1
        return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "ignore")) + 1

    def _in_notebook(self, line: int) -> tuple[int, int, int]:
        """Return the cell of a line, its line in the file, and its line in the cell."""
        at = bisect_right([cell.first for cell in self.cells], line) - 1
        cell = self.cells[max(at, 0)]
        within = min(max(line - cell.first, 0), len(cell.raw_line) - 1)
        return cell.number, cell.raw_line[within], within + 1


def read_source(path: str, data: bytes, *, whole: bool = True) -> Source:
    """Return the parsed file; if not ``whole``, its long definitions are held.

    Raises:
        UnreadableError: It is no Python text.
    """
    if len(data) > LARGEST_SOURCE:
        raise UnreadableError(
            path, f"is too large for source: over {LARGEST_SOURCE // 1_000_000} MB"
        )
    if len(data) > 2 * MOST_COMMAS and data.count(b",") > MOST_COMMAS:
        raise UnreadableError(path, f"is too large for source: over {MOST_COMMAS:,} values")
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = data.decode(encoding)
    except (SyntaxError, UnicodeDecodeError, LookupError) as error:
        raise UnreadableError(path, f"can't be decoded as Python text: {error}") from None
    return parse(path, text, whole=whole)


def parse(path: str, text: str, cells: tuple[Cell, ...] = (), *, whole: bool = True) -> Source:
    """Parse a text.

    Args:
        path: The file.
        text: Its text.
        cells: Those of a notebook.
        whole: Else, long definitions are held until they are asked for.

    Raises:
        UnreadableError: It has a syntax error, or is nested beyond all reason.
    """
    lines = _lines(text)
    tree = None if whole or "\f" in text else outlined(path, text, lines)
    return Source(path, text, tree or tree_of(path, text), cells, lines)


def _lines(text: str) -> tuple[str, ...]:
    if "\r" in text or "\f" in text:  # single characters are found in no time
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", " ")
    return tuple(text.split("\n"))
