"""Which array a call is about, along which axis, and what names stand for, by words alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from losspick.reading.python.text.source import Source
from losspick.reading.python.text.syntax import last_name, walk


def lines_of(word: str, source: Source, telling: re.Pattern[str] | None = None) -> Iterator[int]:
    """Yield the lines of a file in which a word stands: few, which patterns may then go through.

    Args:
        word: The word.
        source: The file.
        telling: What has to stand in the line, too, from the letter before the word on.
    """
    text = source.text if "\r" not in source.text else "\n".join(source.lines)
    line, done = 1, 0
    at = text.find(word)
    while at >= 0:
        end = text.find("\n", at)
        end = end if end >= 0 else len(text)
        if telling is None or telling.search(text, max(at - 1, 0), end) is not None:
            line, done = line + text.count("\n", done, at), at
            yield line
        at = text.find(word, end)


def name_of(node: ast.expr) -> str:
    """Return the last part of a name; an empty text: it is something else."""
    return last_name(node)


def number_of(node: ast.expr | None) -> int | None:
    """Return a whole number that stands in the source."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = number_of(node.operand)
        return None if inner is None else -inner
    value = getattr(node, "value", None)
    return value if type(value) is int else None


def axis_of(call: ast.Call, at: int) -> int | None:
    """Return the axis that a call is given as a word, or as an argument."""
    for word in call.keywords:
        if word.arg in ("dim", "axis"):
            return number_of(word.value)
    return number_of(call.args[at]) if len(call.args) > at else None


def operand_of(call: ast.Call) -> tuple[ast.expr | None, int]:
    """Return the array that a function or method is applied to, and where its axis stands."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    library = name_of(owner) in _LIBRARIES if owner is not None else True
    if library:
        return (call.args[0] if call.args else None), 1
    return owner, 0


_LIBRARIES = frozenset({"torch", "F", "tf", "jnp", "np", "nn", "functional", "math", "K", "ops",
                        "keras", "jax"})  # fmt: skip


def bound_once(function: ast.FunctionDef | ast.AsyncFunctionDef) -> dict[str, ast.expr]:
    """Return what names stand for that are bound once, by a statement of their own."""
    bound = lines_of_names(function)
    return {
        one.targets[0].id: one.value
        for one in walk(function)
        if isinstance(one, ast.Assign)
        and isinstance(one.targets[0], ast.Name)
        and len(bound[one.targets[0].id]) == 1
    }


def lines_of_names(function: ast.FunctionDef | ast.AsyncFunctionDef) -> dict[str, list[int]]:
    """Return the lines on which each name is bound."""
    found: dict[str, list[int]] = {}
    for one in walk(function):
        if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store):
            found.setdefault(one.id, []).append(one.lineno)
    return found
