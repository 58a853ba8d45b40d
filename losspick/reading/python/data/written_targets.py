"""What the text of an argument tells of labels of which nothing else is known."""

from __future__ import annotations

import ast

from losspick.reading.python.data.picking import is_column
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import UNKNOWN, TensorV, Value

_CASTS = {"long": "int", "int": "int"}
#: Casts to floats, and the methods after them, or before, that leave an array what it is.
_TO_FLOATS = frozenset({"float", "double", "half"})
_FLOATS = ("float", "float32", "float64", "double", "FloatTensor", "DoubleTensor")
_KEEPING = frozenset({"to", "cuda", "cpu", "detach", "contiguous", "clone"})


def as_written(target: Value, given: Arguments, key: int | str | None) -> Value:
    """Return labels that are cast or made a column where a loss is given them.

    So do ``y.long()``, ``y.unsqueeze(1)`` and ``y.view(-1, 1).long()`` with whatever ``y`` is.
    """
    node = given.nodes.get(key) if target == UNKNOWN and key is not None else None
    if isinstance(node, ast.Subscript) and is_column(node):
        return TensorV(rank=2, units=1)  # y[:, None]
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return target
    column = is_column(node)
    dtype = None if node.args or node.keywords else _CASTS.get(node.func.attr)
    dtype = dtype or ("float" if not column and _is_cast_to_floats(node) else None)
    if not column and dtype is None:
        return target
    return TensorV(rank=2, units=1, dtype=dtype) if column else TensorV(dtype=dtype)


def _is_cast_to_floats(node: ast.expr) -> bool:
    """Tell whether an array is made one of floats last: ``y.float()``, ``y.to(torch.float32)``."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        words = [*node.args, *(keyword.value for keyword in node.keywords)]
        if node.func.attr in _TO_FLOATS and not words:
            return True
        if node.func.attr in ("to", "type") and any(map(_names_floats, words)):
            return True
        if node.func.attr not in _KEEPING or any(isinstance(one, ast.Attribute) for one in words):
            return False  # perhaps cast to another type
        node = node.func.value
    return False


def _names_floats(node: ast.expr) -> bool:
    torch = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    return torch and node.attr in _FLOATS and node.value.id == "torch"  # type: ignore[attr-defined]
