"""Signs of what objectives compute: weights, shares and second derivatives are positive."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping

from losspick.core.regexes import regex
from losspick.reading.python.libraries.own_objectives import is_sigmoid
from losspick.reading.python.text.syntax import last_name

#: Parameters that nobody makes negative.
_WEIGHTS = regex(r"(?i)weight|^w$|^ws$|alpha|gamma|beta|delta|scale|factor|penalty|ratio|coef|cost")
_POSITIVE = frozenset({"exp", "expit", "ones_like", "ones", "abs", "fabs", "square", "get_weight"})
#: Functions of which the result has the sign of their first argument.
_OF_FIRST = frozenset({"sqrt", "repeat", "asarray", "array", "float", "float32", "float64"})
_OF_WHERE = 3


def weighs(name: str) -> bool:
    """Tell whether a parameter is one that nobody makes negative, by its name."""
    return _WEIGHTS.search(name) is not None


def is_share(node: ast.expr, bound: Mapping[str, ast.expr | None]) -> bool:
    """Tell whether an expression is a sigmoid, so that 1 less it is positive."""
    if isinstance(node, ast.Name):
        node = bound.get(node.id) or node
    if isinstance(node, ast.BinOp):
        return is_sigmoid(node, frozenset()) or _is_squared_tanh(node, bound)
    if not isinstance(node, ast.Call):
        return False
    name = last_name(node.func)
    if name == "clip" and node.args:
        return is_share(node.args[0], bound)
    return name == "expit" or "sigmoid" in name.lower()


def _is_squared_tanh(node: ast.BinOp, bound: Mapping[str, ast.expr | None]) -> bool:
    squared = isinstance(node.op, ast.Pow) and getattr(node.right, "value", None) == _SQUARE
    inner = node.left
    if isinstance(inner, ast.Name):
        inner = bound.get(inner.id) or inner
    return squared and getattr(getattr(inner, "func", None), "attr", "") == "tanh"


_SQUARE = 2


def sign_of_call(node: ast.Call, sign: Callable[[ast.expr], int | None]) -> int | None:
    """Return 1 for a call that gives positive numbers, -1 for negative ones."""
    name = last_name(node.func)
    if name == "where" and len(node.args) == _OF_WHERE:
        signs = {sign(one) for one in node.args[1:]}
        return signs.pop() if len(signs) == 1 else None
    if name in ("full_like", "full", "clip"):
        told = sign(node.args[1]) if len(node.args) > 1 else None
        return told if name != "clip" or told == 1 else None
    if name == "maximum" and any(sign(one) == 1 for one in node.args):
        return 1
    if name in _OF_FIRST:
        return sign(node.args[0]) if node.args else None
    if name in ("power", "pow") and len(node.args) > 1:
        return 1 if getattr(node.args[1], "value", 1) in (2, 4) else sign(node.args[0])
    if name == "astype" and isinstance(node.func, ast.Attribute):
        return sign(node.func.value)
    return 1 if name in _POSITIVE or "sigmoid" in name.lower() else None


_MODULES = frozenset({"np", "numpy", "special", "scipy", "math"})


def called(node: ast.Call) -> tuple[str, bool, list[ast.expr]]:
    """Return what is called, whether it belongs to a module, and what it is given."""
    name = last_name(node.func)
    owner = getattr(node.func, "value", None)
    module = owner is None or (isinstance(owner, ast.Name) and owner.id in _MODULES)
    return name, module, [*node.args, *([] if module or owner is None else [owner])]


def alike(told: Iterable[int | None]) -> int | None:
    """Return what two branches have in common."""
    both = {*told}
    return both.pop() if len(both) == 1 else None


def times(slope: int | None, sign: int | None) -> int | None:
    """Return the slope or sign of a product of which one factor has a sign."""
    return 0 if slope == 0 else None if slope is None or sign is None else slope * sign
