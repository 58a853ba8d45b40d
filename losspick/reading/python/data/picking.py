"""One score of each row: that of an action or a label, or the largest."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import UNKNOWN, TensorV, Value

#: What picks a score of each row by its label.
PICKING = frozenset({"gather", "take_along_axis", "take_along_dim"})
_LAST = (1, -1)


def column_of(tensor: TensorV, name: str, given: Arguments) -> TensorV | None:
    """Return the scores that a column of indices picks, as a column; None: something else."""
    if name not in PICKING or not tensor.made or tensor.activation != "linear":
        return None
    numbers = [whole_number(given.get(at, "dim", "axis")) for at in (0, 1)]
    index = given.nodes.get("index") or given.nodes.get(1 if numbers[0] in _LAST else 0)
    if not _LAST_GIVEN.isdisjoint(numbers) and index is not None and is_column(index):
        return replace(tensor, units=1, class_axis=-1, rank=2, axis=None, picked=True)
    return None


_LAST_GIVEN = frozenset(_LAST)


def picks_by_row(name: str, given: Arguments) -> bool:
    """Tell whether a function picks along axis 1, which holds the classes of each row."""
    if name not in PICKING:
        return False
    at = 0 if name == "gather" else 1
    axis = whole_number(given.get(at, "dim", "axis"))
    index = given.nodes.get("index") or given.nodes.get("indices") or given.nodes.get(1 - at)
    return axis == 1 or (axis == -1 and index is not None and is_column(index))


def is_column(node: ast.expr) -> bool:
    """Tell whether an index is written as a column: ``a.unsqueeze(1)``, ``a.view(-1, 1)``."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
        whole, new = (*node.slice.elts, None)[:2] if len(node.slice.elts) == 2 else (None, None)
        return isinstance(whole, ast.Slice) and _names_nothing(new)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    sizes = [_number(one) for one in node.args]
    if node.func.attr == "unsqueeze":
        sizes += [_number(word.value) for word in node.keywords]
        return sizes in ([1], [-1])
    if node.func.attr in ("view", "reshape"):
        return len(sizes) == 2 and sizes[1] == 1
    return not sizes and is_column(node.func.value)  # a.unsqueeze(1).long()


def _names_nothing(node: ast.expr | None) -> bool:
    """Tell whether an index makes a new axis: ``None``, ``np.newaxis``."""
    if isinstance(node, ast.Constant):
        return node.value is None
    return isinstance(node, ast.Attribute) and node.attr == "newaxis"


def _number(node: ast.expr) -> int | None:
    negative = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub)
    inner = node.operand if isinstance(node, ast.UnaryOp) and negative else node
    value = inner.value if isinstance(inner, ast.Constant) else None
    if type(value) is not int:
        return None
    return -value if negative else value


def rank_of_largest(tensor: TensorV, given: Arguments) -> int | None:
    """Return the number of axes of the largest scores of rows; None: not known."""
    axis = whole_number(given.get(0, "dim", "axis"))
    kept = given.get(1, "keepdim", "keepdims") is not None
    rows = tensor.class_axis == -1 and tensor.rank in (None, 2)
    return 1 if rows and axis in _LAST and not kept else None


def one_a_row(left: Value, right: Value, result: Value) -> Value:
    """Return what is computed of one number a row, which can be no column of numbers.

    Together with a column, it makes a table of all rows against all rows.
    """
    several = [v for v in (left, right) if isinstance(v, TensorV)]
    known = any(v.made and v.rank == 1 and v.targets is None for v in several)
    if not known or any(v.rank not in (None, 0, 1) for v in several):
        return result
    if result == UNKNOWN:
        return TensorV(made=True, rank=1)
    return replace(result, rank=1) if isinstance(result, TensorV) else result
