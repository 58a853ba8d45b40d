"""Shares that are computed in percent: ``100 * np.minimum(a, b) / b``, ``a / (a + b) * 100``.

What is divided is told to be a part of the divisor by how it is written.
"""

from __future__ import annotations

import ast

from losspick.reading.python.data.bound_names import bound_to
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine

_HUNDRED = 100
#: Functions of two arrays that give the smaller number of each place.
_SMALLER = frozenset({"minimum", "fmin"})


def in_percent(machine: Machine, node: ast.BinOp, frame: Frame) -> bool:
    """Tell whether an operation gives shares of a whole times a hundred."""
    share = _without_hundred(node)
    if share is None:
        return False
    part, whole = (_written(machine, one, frame) for one in share)
    return _is_smaller(part, share[1]) or _is_in_sum(whole, share[0])


def _without_hundred(node: ast.BinOp) -> tuple[ast.expr, ast.expr] | None:
    """Return what is divided by what, if the quotient is multiplied by a hundred."""
    if isinstance(node.op, ast.Mult):
        quotient = _times_hundred(node)
        divided = isinstance(quotient, ast.BinOp) and isinstance(quotient.op, ast.Div)
        return (quotient.left, quotient.right) if divided else None  # type: ignore[union-attr]
    if not isinstance(node.op, ast.Div) or not isinstance(node.left, ast.BinOp):
        return None
    part = _times_hundred(node.left)
    return None if part is None else (part, node.right)


def _times_hundred(node: ast.BinOp) -> ast.expr | None:
    """Return what is multiplied by a hundred."""
    if isinstance(node.op, ast.Mult):
        for one, other in ((node.left, node.right), (node.right, node.left)):
            if isinstance(one, ast.Constant) and one.value == _HUNDRED:
                return other
    return None


def _written(machine: Machine, node: ast.expr, frame: Frame) -> ast.expr:
    """Return an expression, or the only one that a name is bound to."""
    values = bound_to(machine, node.id, frame) if isinstance(node, ast.Name) else []
    return values[0] if len(values) == 1 else node


def _is_smaller(part: ast.expr, whole: ast.expr) -> bool:
    """Tell whether a number is cut off at another: ``np.minimum(a, b)``, ``a.clip(upper=b)``."""
    function = part.func if isinstance(part, ast.Call) else None
    if not isinstance(part, ast.Call) or not isinstance(function, ast.Attribute):
        return False
    limits = [one.value for one in part.keywords if one.arg == "upper"]
    if function.attr in _SMALLER:
        limits = part.args
    return function.attr in (*_SMALLER, "clip") and _is_among(whole, limits)


def _is_in_sum(whole: ast.expr, part: ast.expr) -> bool:
    """Tell whether a number is one of two that are added up."""
    added = isinstance(whole, ast.BinOp) and isinstance(whole.op, ast.Add)
    return added and _is_among(part, [whole.left, whole.right])  # type: ignore[attr-defined]


def _is_among(node: ast.expr, others: list[ast.expr]) -> bool:
    text = ast.unparse(node)
    return any(ast.unparse(one) == text for one in others)
