"""Top-level definitions are parsed when they are first asked for; most of a file never is."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from losspick.reading.limits import UnreadableError
from losspick.reading.python.text.syntax import tree_of

_Definition = TypeVar("_Definition", bound=ast.AST)

#: Characters from which on it pays to leave a definition out.
_SHORTEST = 200
#: Brackets with up to two others within them, and what may follow before the body begins.
_BRACKETS = r"\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)"
_HEAD = re.compile(
    rf"(?:class\s+\w+\s*(?:{_BRACKETS})?|(?:async\s+)?def\s+\w+\s*{_BRACKETS}(?:\s*->[^:\n]+)?)"
    r"\s*:(?=[ \t]*(?:#[^\n]*)?\n)"
)
_DEFINING = ("class ", "def ", "async def ")
#: What begins no statement at the beginning of a line.
_INSIDE = frozenset(" \t#)]}")


@dataclass(slots=True)
class Held:
    """A definition whose body is parsed when it is first asked for.

    Attributes:
        path: The file.
        lines: Those of the file.
        first: Its first line, from one.
        last: Its last line.
        parsed: It was asked for.
    """

    path: str
    lines: Sequence[str]
    first: int
    last: int
    parsed: bool = False


def outlined(path: str, lines: Sequence[str]) -> ast.Module | None:
    """Return the tree of a file whose long definitions are held; None: parse it as a whole.

    Strings that look like definitions are told by their quotes, or by a tree that can't be.
    """
    found = {one.first: (head, one) for head, one in _definitions(path, lines)}
    if not found:
        return None
    thinned = list(lines)
    for head, one in found.values():
        stub = [*f"{head} ...".split("\n")]
        thinned[one.first - 1 : one.last] = [*stub, *[""] * (one.last - one.first + 1 - len(stub))]
    try:
        tree = tree_of(path, "\n".join(thinned))
    except UnreadableError:
        return None  # which of them is no definition, the whole text tells
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            known = found.pop(node.lineno, None)
            if known is not None:
                _hold(node, known[1])
    return tree if not found else None


def _hold(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef, held: Held) -> None:
    setattr(node, "held", held)  # noqa: B010 - syntax nodes declare no such attribute
    node.end_lineno = held.last
    node.end_col_offset = len(held.lines[held.last - 1].encode("utf-8", "surrogatepass"))


def _definitions(path: str, lines: Sequence[str]) -> Iterator[tuple[str, Held]]:
    """Yield the heads of long definitions, and where they stand."""
    starts = [at for at, line in enumerate(lines) if line and line[0] not in _INSIDE]
    for start, following in itertools.pairwise([*starts, len(lines)]):
        if not lines[start].startswith(_DEFINING):
            continue
        end = following
        while end > start + 1 and lines[end - 1][:1] not in (" ", "\t"):
            end -= 1  # blank lines and comments before what follows
        text = "\n".join(lines[start:end])
        if len(text) < _SHORTEST or text.count('"""') % 2 or text.count("'''") % 2:
            continue
        head = _HEAD.match(text)
        if head is not None:
            yield head.group(), Held(path, lines, start + 1, end)


def was_held(node: ast.AST) -> bool:
    """Tell whether the body of a definition is parsed when it is asked for, or was since."""
    return hasattr(node, "held")


def is_held(node: ast.AST) -> bool:
    """Tell whether a definition was not parsed yet."""
    held: Held | None = getattr(node, "held", None)
    return held is not None and not held.parsed


def whole(node: _Definition) -> _Definition:
    """Return a definition with its body, parsed by now if it was held.

    Raises:
        UnreadableError: It can't be parsed.
    """
    held: Held | None = getattr(node, "held", None)
    if held is not None and not held.parsed:
        held.parsed = True
        text = "\n" * (held.first - 1) + "\n".join(held.lines[held.first - 1 : held.last])
        (parsed,) = tree_of(held.path, text + "\n").body
        node.body = parsed.body  # type: ignore[attr-defined]
    return node


def body_of(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.stmt]:
    """Return the statements of a definition.

    Raises:
        UnreadableError: They can't be parsed.
    """
    return whole(node).body
