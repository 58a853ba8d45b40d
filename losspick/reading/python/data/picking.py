"""One score of each row: that of an action or a label, or the largest."""

from __future__ import annotations

import ast
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import UNKNOWN, Const, TensorV, Value

#: What picks a score of each row by its label.
PICKING = frozenset({"gather", "take_along_axis", "take_along_dim"})
_LAST = (1, -1)


def column_of(tensor: TensorV, name: str, given: Arguments) -> TensorV | None:
    """Return the scores that a column of indices picks, as a column; None: something else."""
    if name not in PICKING or not tensor.made or tensor.activation != "linear":
        return None
    numbers = [whole_number(given.get(at, "dim", "axis")) for at in (0, 1)]
    nodes = (one for at, one in given.nodes.items() if at != -1)  # where the scores themselves are
    held = any(map(_holds_column, (*given.positional, *given.keywords.values())))
    column = held or any(map(is_column, nodes))
    if not _LAST_GIVEN.isdisjoint(numbers) and column:
        return replace(tensor, units=1, class_axis=-1, rank=2, axis=None, picked=True)
    return None


_LAST_GIVEN = frozenset(_LAST)


def _holds_column(index: Value) -> bool:
    """Tell whether an index is known to have one number in each row."""
    if not isinstance(index, TensorV) or index.made or index.units != 1:
        return False
    return index.dtype in ("int", None) and index.rank in (None, _OF_COLUMNS)


_OF_COLUMNS = 2


def place_of_largest(tensor: TensorV, given: Arguments) -> TensorV:
    """Return the places of the largest scores: of each row, if they stand along axis 1."""
    place = TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", fixed=True)
    if tensor.targets is TargetDomain.ONE_HOT and not tensor.made:
        place = replace(place, classes=tensor.classes)
    rows = tensor.class_axis == -1 and tensor.rank in (None, _OF_COLUMNS)
    axis = whole_number(given.get(0, "dim", "axis"))
    if not rows or not (axis == 1 or (axis == -1 and tensor.rank == _OF_COLUMNS)):
        return place
    return _along_rows(place, given)


def place_of(largest: TensorV) -> TensorV:
    """Return the places of scores that are the largest of their rows."""
    place = TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", fixed=True)
    return replace(place, rank=largest.rank, units=largest.units)


def _along_rows(made: TensorV, given: Arguments) -> TensorV:
    """Return what is left of each row, which may be kept as a column."""
    kept = given.get(1, "keepdim", "keepdims")
    if kept in (None, Const(False)):
        return replace(made, rank=1)
    return replace(made, rank=_OF_COLUMNS, units=1) if kept == Const(True) else made


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


def largest_of_rows(largest: TensorV, scores: TensorV, given: Arguments) -> TensorV:
    """Return the largest scores with their number of axes, if they are those of rows."""
    axis = whole_number(given.get(0, "dim", "axis"))
    rows = scores.class_axis == -1 and scores.rank in (None, _OF_COLUMNS)
    return _along_rows(largest, given) if rows and axis in _LAST else largest


def along_rows(table: TensorV, first: Value) -> TensorV | None:
    """Return the scores that numbers of rows pick with labels; None: it picks something else."""
    numbers = isinstance(first, TensorV) and first.rank == 1 and first.dtype == "int"
    rows = table.class_axis == -1 and table.rank in (None, _OF_COLUMNS) and table.made
    if not numbers or not rows or table.activation != "linear":
        return None
    return replace(table, units=None, rank=1, class_axis=None, picked=True)


def one_a_row(left: Value, right: Value, result: Value) -> Value:
    """Return what is computed of one number a row, which can be no column of numbers.

    Together with a column, it makes a table of all rows against all rows.
    """
    several = [v for v in (left, right) if isinstance(v, TensorV)]
    if any(map(_is_fixed_column, several)) and all(v.rank in (None, 0, 2) for v in several):
        return TensorV(made=True, fixed=True, rank=_OF_COLUMNS, units=_width_of_both(several))
    known = any(v.made and v.rank == 1 and v.targets is None for v in several)
    if not known or any(v.rank not in (None, 0, 1) for v in several):
        return result
    if result == UNKNOWN:
        return TensorV(made=True, rank=1)
    return replace(result, rank=1, made=True) if isinstance(result, TensorV) else result


def _is_fixed_column(value: TensorV) -> bool:
    """Tell whether an array holds one number a row, in a column, that no training changes."""
    return value.made and value.fixed and value.rank == _OF_COLUMNS and value.units == 1


def _width_of_both(several: list[TensorV]) -> int | None:
    return 1 if all(value.units in (None, 1) for value in several) else None
