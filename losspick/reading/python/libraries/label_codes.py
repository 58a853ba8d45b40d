"""Numbers of classes as programs write them: -1 among them, or from 1 on."""

from __future__ import annotations

import ast
from collections.abc import Callable

from losspick.core.regexes import regex
from losspick.reading.python.text.syntax import last_name

#: What may lie on either side of 0, by its name; of counts, the sign is 0 or 1.
_CHANGES = regex(
    r"(?i)ret|diff|change|delta|pct|pnl|profit|shift| - |margin|growth|spread|momentum"
)


def holds_minus_one(node: ast.expr, stands_for: Callable[[ast.expr], ast.expr]) -> bool:
    """Tell whether an expression gives -1 to some rows: by signs, a condition, or a table."""
    if not isinstance(node, ast.Call):
        return False
    name = last_name(node.func)
    if name == "sign":
        return _CHANGES.search(ast.unparse(node)) is not None
    if name == "where" and len(node.args) == _OF_WHERE:
        chosen = node.args[1:]
        return any(_is_minus_one(one) or holds_minus_one(one, stands_for) for one in chosen)
    table = stands_for(node.args[0]) if node.args and name == "map" else None
    return isinstance(table, ast.Dict) and any(map(_is_minus_one, table.values))


def gives_minus_one(returned: list[ast.expr]) -> bool:
    """Tell whether a function gives back numbers of classes, and -1 among them."""
    numbers = [one.operand if isinstance(one, ast.UnaryOp) else one for one in returned]
    whole = all(type(getattr(one, "value", None)) is int for one in numbers)
    return whole and any(map(_is_minus_one, returned))


_OF_WHERE = 3


def _is_minus_one(node: ast.expr) -> bool:
    inner = node.operand if isinstance(node, ast.UnaryOp) else None
    negative = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)
    return negative and isinstance(inner, ast.Constant) and inner.value == 1


def cuts_from_one(node: ast.Call) -> bool:
    """Tell whether numbers are kept at 1 or above, up to a few: ``stars.clip(1, 5)``."""
    limits = [getattr(one, "value", None) for one in node.args]
    return getattr(node.func, "attr", "") == "clip" and limits[:1] == [1] and len(limits) > 1
