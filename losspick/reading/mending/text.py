"""A parsed text whose nodes know where they stand, to the character, and in what."""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.core.repair import Edit
from losspick.core.spec import Location
from losspick.reading.python.text.source import Source

#: What the parser takes for the end of a line.
_LINE_END = regex(r"\r\n|\r|\n")


@record(frozen=True, slots=True)
class Change:
    """New words for a part of a text, by offsets."""

    start: int
    end: int
    text: str = ""


@dataclass(slots=True)
class Text:
    """A source that can be changed.

    Attributes:
        source: The file; for a notebook, its code cells in one.
    """

    source: Source
    _starts: list[int] = field(init=False)
    _parents: dict[ast.AST, ast.AST] = field(init=False)
    _lines: dict[int, list[ast.expr]] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self._starts = [0, *(m.end() for m in _LINE_END.finditer(self.source.text))]
        self._parents = {
            child: node
            for node in ast.walk(self.source.tree)
            for child in ast.iter_child_nodes(node)
        }

    @property
    def raw(self) -> str:
        """The characters."""
        return self.source.text

    def parent(self, node: ast.AST) -> ast.AST | None:
        """Return the node that a node is a part of."""
        return self._parents.get(node)

    def above(self, node: ast.AST) -> Iterator[ast.AST]:
        """Yield the nodes that hold a node, inmost first."""
        above = self.parent(node)
        while above is not None:
            yield above
            above = self.parent(above)

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Return the offsets of a node's first character and of the one behind it."""
        begin = (getattr(node, "lineno", 1), getattr(node, "col_offset", 0))
        end = (getattr(node, "end_lineno", 1), getattr(node, "end_col_offset", 0))
        return self._offset(*begin), self._offset(*end)

    def _offset(self, line: int, column: int) -> int:
        """Return the offset of a place that is told by line and bytes of UTF-8."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self.raw)
        words = self.raw[start:end]
        if words.isascii():
            return start + column
        return start + len(words.encode("utf-8", "surrogatepass")[:column].decode("utf-8"))

    def at(self, place: Location | None) -> ast.expr | None:
        """Return the expression that stands at a place."""
        if place is None or place.path != self.source.path:
            return None
        if self._lines is None:
            self._lines = self._by_line()
        expressions = self._lines.get(place.line, ())
        return next((one for one in expressions if self.source.place(one) == place), None)

    def _by_line(self) -> dict[int, list[ast.expr]]:
        """Return the expressions that begin on each line of the file, in the order of the tree."""
        lines: dict[int, list[ast.expr]] = {}
        for node in self._parents:
            if isinstance(node, ast.expr):
                line = self.source.place(node).line if self.source.cells else node.lineno
                lines.setdefault(line, []).append(node)
        return lines

    def line_of(self, start: int, end: int) -> tuple[int, int]:
        """Return where the lines of a part begin and end, the last with its line end."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(end - 1, start)) - 1
        after = self._starts[last + 1] if last + 1 < len(self._starts) else len(self.raw)
        return self._starts[first], after

    def edit(self, change: Change) -> Edit | None:
        """Return a change with its place; None: it leaves its cell."""
        (line, column), (end_line, end_column) = (
            self._line_column(change.start),
            self._line_column(change.end),
        )
        cells = self.source.cells
        if not cells:
            place = Location(self.source.path, line, column + 1, end_line, end_column + 1)
            return Edit(place, change.start, change.end, change.text)
        at = bisect_right([cell.first for cell in cells], line) - 1
        cell = cells[at]
        within, last = line - cell.first, end_line - cell.first
        if last >= len(cell.raw_line):
            return None
        base = self._starts[cell.first - 1]
        place = Location(
            self.source.path,
            cell.raw_line[within],
            column + 1,
            cell.raw_line[last],
            end_column + 1,
            cell.number,
            cell_line=within + 1,
        )
        return Edit(place, change.start - base, change.end - base, change.text)

    def _line_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1]


def last_name(function: ast.AST) -> str:
    """Return the last part of a dotted name; empty: it is none."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def root_name(node: ast.AST) -> str:
    """Return the first part of a dotted name; empty: it is none."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def imported(tree: ast.Module) -> dict[str, str]:
    """Return what imports of a file name, with what each name stands for."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for one in node.names:
                first = one.name.partition(".")[0]
                names[one.asname or first] = one.name if one.asname else first
        elif isinstance(node, ast.ImportFrom):
            for one in node.names:
                names[one.asname or one.name] = f"{node.module or ''}.{one.name}"
    return names


def attribute_reads(text: Text, target: ast.Attribute) -> Iterator[ast.Attribute]:
    """Yield where an attribute may be read; ``self`` in a class that is no heir is another one."""
    modules = imported(text.source.tree)
    home = _class_of(text, target)
    for node in ast.walk(text.source.tree):
        if not isinstance(node, ast.Attribute) or node.attr != target.attr:
            continue
        root = root_name(node)
        if not isinstance(node.ctx, ast.Load) or not root or root in modules:
            continue
        own = _class_of(text, node)
        if root != "self" or home is None or own is home or _is_heir(own, home):
            yield node


def _class_of(text: Text, node: ast.AST) -> ast.ClassDef | None:
    return next((one for one in text.above(node) if isinstance(one, ast.ClassDef)), None)


def _is_heir(cls: ast.ClassDef | None, of: ast.ClassDef) -> bool:
    return cls is not None and any(last_name(base) == of.name for base in cls.bases)
