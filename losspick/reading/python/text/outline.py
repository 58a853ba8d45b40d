"""Top-level definitions, and the methods of classes, are parsed when they are first asked for.

Most of a file never is.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from losspick.core.regexes import regex
from losspick.reading.limits import UnreadableError
from losspick.reading.python.text.syntax import children_of, tree_of

_Definition = TypeVar("_Definition", bound=ast.AST)

#: Characters from which on it pays to leave out a definition, and a method of a class.
_SHORTEST = 200
_SHORTEST_METHOD = 400
#: Brackets with up to two others within them, and what may follow before the body begins.
_BRACKETS = r"\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)"
#: A class, with what it inherits from, or the name of a function, and what follows that.
_HEAD = regex(
    rf"(?:(class\s+\w+\s*(?:{_BRACKETS})?)|((?:async\s+)?def\s+\w+)\s*{_BRACKETS}(?:\s*->[^:\n]+)?)"
    r"\s*:(?=[ \t]*(?:#[^\n]*)?\n)"
)
_DEFINING = ("class ", "def ", "async def ")
_DEFINITIONS = frozenset({ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef})
#: What begins no statement at the beginning of a line.
_INSIDE = frozenset(" \t#)]}")
#: How a method begins (every second class runs its constructor), and where it has ended.
_METHOD = regex(r"\n    def (?!__init__)")
_AFTER_METHOD = regex(r"\n(?!     )(?! *+[\s)\]}])")


@dataclass(slots=True)
class Held:
    """A definition whose body, and what a function takes, is parsed when it is first asked for.

    Attributes:
        path: The file.
        lines: Those of the file.
        first: Its first line, from one.
        last: Its last line.
        quotes: Those of long strings that stand in the file.
        parsed: It was asked for.
    """

    path: str
    lines: Sequence[str]
    first: int
    last: int
    quotes: Sequence[str]
    parsed: bool = False


def outlined(path: str, text: str, lines: Sequence[str]) -> ast.Module | None:
    """Return the tree of a file whose long definitions are held; None: parse it as a whole.

    Strings that look like definitions are told by their quotes, or by a tree that can't be.
    """
    quotes = [one for one in ('"""', "'''") if one in text]  # mostly one kind of them
    found = {one.first: (stub, one) for stub, one in _definitions(path, lines, quotes)}
    if not found:
        return None
    thinned = list(lines)
    for head, one in found.values():
        stub = head.split("\n")
        thinned[one.first - 1 : one.last] = [*stub, *[""] * (one.last - one.first + 1 - len(stub))]
    try:
        tree = tree_of(path, "\n".join(thinned))
    except UnreadableError:
        return None  # which of them is no definition, the whole text tells
    held = [one for _, one in found.values()]
    return tree if _hold_all(tree.body, held) else None


def _hold_all(body: Sequence[ast.stmt], found: Sequence[Held]) -> bool:
    """Hold definitions that were left out; false: some of them are none."""
    held = {one.first: one for one in found}
    for node in body:
        if type(node) in _DEFINITIONS and node.lineno in held:
            _hold(node, held.pop(node.lineno))  # type: ignore[arg-type]
    return not held


def _hold(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef, held: Held) -> None:
    setattr(node, "held", held)  # noqa: B010 - syntax nodes declare no such attribute
    node.end_lineno = held.last
    node.end_col_offset = len(held.lines[held.last - 1].encode("utf-8", "surrogatepass"))


def _definitions(
    path: str, lines: Sequence[str], quotes: Sequence[str]
) -> Iterator[tuple[str, Held]]:
    """Yield what stands for long definitions, and where they stand."""
    starts = [at for at, line in enumerate(lines) if line and line[0] not in _INSIDE]
    for start, following in itertools.pairwise([*starts, len(lines)]):
        if not lines[start].startswith(_DEFINING):
            continue
        end = following
        while end > start + 1 and lines[end - 1][:1] not in (" ", "\t"):
            end -= 1  # blank lines and comments before what follows
        text = "\n".join(lines[start:end])
        head = _HEAD.match(text) if _may_be_held(text, _SHORTEST, quotes) else None
        if head is not None:
            yield _stub(head), Held(path, lines, start + 1, end, quotes)


def _stub(head: re.Match[str]) -> str:
    """Return what stands for a definition; what a function takes, most are never asked for."""
    cls, function = head.groups()
    return f"{cls}: ..." if cls else f"{function}(): ..."


def was_held(node: ast.AST) -> bool:
    """Tell whether the body of a definition is parsed when it is asked for, or was since."""
    return hasattr(node, "held")


def is_held(node: ast.AST) -> bool:
    """Tell whether a definition was not parsed yet."""
    held: Held | None = getattr(node, "held", None)
    return held is not None and not held.parsed


def whole(node: _Definition) -> _Definition:
    """Return a definition with its body, and what it takes, parsed by now if it was held.

    Raises:
        UnreadableError: It can't be parsed.
    """
    held: Held | None = getattr(node, "held", None)
    if held is not None and not held.parsed:
        held.parsed = True
        if isinstance(node, ast.ClassDef):
            node.body = _body_without_methods(held) or _parsed(held).body
        else:
            parsed = _parsed(held)
            for part in ("args", "returns", "body"):
                setattr(node, part, getattr(parsed, part))
    return node


def _parsed(held: Held) -> ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef:
    text = _text(held)
    if not text.startswith(" "):
        return _definition(held.path, held.first, text)
    # a method, of a class that begins on the line before
    (method,) = _definition(held.path, held.first - 1, f"class _:\n{text}").body
    return method  # type: ignore[return-value]


def _body_without_methods(held: Held) -> list[ast.stmt] | None:
    """Return the body of a class whose long methods are held; None: parse it as a whole."""
    text = _text(held)
    parts: list[str] = []
    methods: list[Held] = []
    done = 0
    for start, stub, end, method in _methods(held, text):
        lines_left = "\n" * (text.count("\n", start, end) - stub.count("\n"))
        parts += (text[done:start], stub, lines_left)
        methods.append(method)
        done = end
    if not methods:
        return None
    try:
        body = _definition(held.path, held.first, "".join((*parts, text[done:]))).body
    except UnreadableError:
        return None
    return body if _hold_all(body, methods) else None


def _methods(held: Held, text: str) -> Iterator[tuple[int, str, int, Held]]:
    """Yield the long methods of a class: where they stand in its text, and what stands for them."""
    line, before = held.first, 0
    found = _METHOD.search(text)
    while found is not None:
        at = found.start()
        line, before = line + text.count("\n", before, at + 1), at + 1
        start = found.end() - len("def ")
        following = _AFTER_METHOD.search(text, start)
        end = following.start() if following is not None else len(text)
        method = text[at + 1 : end].rstrip()
        end = at + 1 + len(method)
        long = _may_be_held(method, _SHORTEST_METHOD, held.quotes)
        head = _HEAD.match(text, start, end) if long else None
        if head is not None:
            last = line + method.count("\n")
            yield start, _stub(head), end, Held(held.path, held.lines, line, last, held.quotes)
        found = _METHOD.search(text, end)


def _may_be_held(text: str, shortest: int, quotes: Sequence[str]) -> bool:
    """Tell whether a text is long, and no string begins or ends in it that goes beyond it."""
    return len(text) >= shortest and not any(text.count(one) % 2 for one in quotes)


def _text(held: Held) -> str:
    return "\n".join(held.lines[held.first - 1 : held.last])


def _definition(
    path: str, line: int, text: str
) -> ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef:
    """Return the only definition of a text that begins on a line of a file."""
    # lines within a string are passed over in half the time that empty ones take
    before = '"""' + "\n" * (line - 2) + '"""\n' if line > 1 else ""
    return tree_of(path, f"{before}{text}\n").body[-1]  # type: ignore[return-value]


def body_of(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.stmt]:
    """Return the statements of a definition.

    Raises:
        UnreadableError: They can't be parsed.
    """
    return whole(node).body


def nodes_in(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield all nodes of a module, with those of definitions that are parsed by now.

    Raises:
        UnreadableError: A definition can't be parsed.
    """
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = whole(waiting.pop())
        yield node
        waiting += children_of(node)
