"""What the text of an argument tells of labels of which nothing else is known."""

from __future__ import annotations

import ast

from losspick.reading.python.data.picking import is_column
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import UNKNOWN, TensorV, Value

_CASTS = {"long": "int", "int": "int"}


def as_written(target: Value, given: Arguments, key: int | str | None) -> Value:
    """Return labels that are cast or made a column where a loss is given them.

    So do ``y.long()``, ``y.unsqueeze(1)`` and ``y.view(-1, 1).long()`` with whatever ``y`` is.
    """
    node = given.nodes.get(key) if target == UNKNOWN and key is not None else None
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return target
    column = is_column(node)
    dtype = None if node.args or node.keywords else _CASTS.get(node.func.attr)
    if not column and dtype is None:
        return target
    return TensorV(rank=2, units=1, dtype=dtype) if column else TensorV(dtype=dtype)
