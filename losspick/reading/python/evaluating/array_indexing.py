"""What an index leaves of an array: some of its rows or columns, one of them, or a number."""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.array_parts import as_indexed, part_of
from losspick.reading.python.data.changed_sets import fewer_classes
from losspick.reading.python.data.in_columns import are_numbers_of_rows, is_column
from losspick.reading.python.data.index_forms import names_column, parts_rows, picks
from losspick.reading.python.data.lone_rows import arranged, row_alone
from losspick.reading.python.data.picking import along_rows
from losspick.reading.python.data.plain import whole_number
from losspick.reading.python.data.row_numbers import picked_by
from losspick.reading.python.data.singles import SINGLES
from losspick.reading.python.data.whole_labels import PLACES, some_rows
from losspick.reading.python.pairing.by_hand import note_likelihood
from losspick.reading.python.pairing.formulas import note_over_rows, note_shares_of_rows
from losspick.reading.python.pairing.scores import note_columns
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, Const, ListV, TensorV, Value, altered


def of_array(machine: Machine, owner: TensorV, node: ast.Subscript, frame: Frame) -> Value:
    """Return what an index leaves of an array."""
    if not isinstance(node.slice, ast.Slice):
        note_likelihood(machine, owner, node, frame)
    owner = as_indexed(owner, node.slice)
    told = isinstance(node.slice, ast.Compare)  # which may be a use of an output
    at = machine.evaluate(node.slice, frame) if told else None
    if owner.axis == 0 and picks(node.slice):
        note_over_rows(machine, owner, frame.source.place(node))
    elif owner.axis == 0 and frame.fixed and names_column(node.slice):
        note_shares_of_rows(machine, owner, frame.source.place(node))
    if owner.made and _is_word(machine, node.slice, frame):
        return owner  # one of several outputs that are alike
    if owner.name in SINGLES:
        return altered(owner, rank=None, units=None, values=None, name=None)
    if owner.classes is not None and picked_by(machine, node.value, node.slice, frame):
        owner = fewer_classes(owner)
    known = _by_value(machine, owner, node.slice, frame, at)
    return known or _by_cells(machine, owner, node.slice, frame)


def _is_word(machine: Machine, index: ast.expr, frame: Frame) -> bool:
    named = isinstance(index, ast.Name | ast.Constant)
    key = machine.evaluate(index, frame) if named else UNKNOWN
    return isinstance(key, Const) and isinstance(key.value, str)


def is_over_rows(column: TensorV, node: ast.Subscript) -> bool:
    """Tell whether an index picks rows alone; of what may be a table, one that is a name does."""
    return column.rank == 1 or (column.rank is None and isinstance(node.slice, ast.Name))


def rows_of(machine: Machine, column: TensorV, index: ast.expr, frame: Frame) -> Value:
    """Return what an index over rows leaves of a column, ``y.iloc[rows]``."""
    return _by_value(machine, column, index, frame) or part_of(column, index)


#: What an index by a number, or by an array of numbers or truth values, is written as.
_VALUES = ast.Name | ast.Attribute | ast.BinOp | ast.Subscript | ast.Call


def _by_value(
    machine: Machine, tensor: TensorV, index: ast.expr, frame: Frame, at: Value | None = None
) -> TensorV | None:
    """Index data by a number or an array of numbers; None: the index is of another kind."""
    if is_column(tensor) and isinstance(index, _VALUES | ast.Compare):
        order = at or machine.evaluate(index, frame)
        return tensor if are_numbers_of_rows(order) else None
    if tensor.made or tensor.activation is not None or tensor.rank is None:
        return None
    if at is None:
        negated = isinstance(index, ast.UnaryOp) and isinstance(index.op, ast.Invert)
        known = negated or isinstance(index, _VALUES)
        at = machine.evaluate(index, frame) if known else UNKNOWN
    if whole_number(at) is not None:
        at = _NUMBER
    if not isinstance(at, TensorV) or at.made or (at.rank is None and at.dtype != "int"):
        return None
    rank = None if at.rank is None else tensor.rank - 1 + at.rank
    if at.dtype == "bool":
        rank = None if at.rank is None else tensor.rank - at.rank + 1
    picked = at.name == PLACES or (at.dtype != "int" and not parts_rows(index))
    if picked:  # a condition may leave out classes
        tensor = altered(tensor, classes=None)
    tensor = tensor if parts_rows(index) else some_rows(tensor)
    one_hot = tensor.targets is TargetDomain.ONE_HOT and at.rank == 0
    return altered(tensor, values=None, rank=rank, units=None) if not one_hot else None


def _by_cells(machine: Machine, tensor: TensorV, index: ast.expr, frame: Frame) -> Value:
    """Index an array by several numbers and slices."""
    found = part_of(tensor if isinstance(index, ast.Slice) else arranged(tensor), index)
    if tensor.rank is None and isinstance(found, TensorV) and _is_number(machine, index, frame):
        return row_alone(found)
    if tensor.made and isinstance(index, ast.Tuple) and len(index.elts) == 2:
        note_columns(machine, tensor, index, frame)
        first = index.elts[0]
        at = machine.evaluate(first, frame) if isinstance(first, ast.Name) else UNKNOWN
        return along_rows(tensor, at) or found
    plain = not tensor.made and tensor.activation is None and tensor.rank is not None
    if not plain or not isinstance(index, ast.Tuple) or not isinstance(found, TensorV):
        return found
    gone, several = 0, False
    for part in index.elts:
        if isinstance(part, ast.Slice):
            continue
        at = machine.evaluate(part, frame)
        rank = at.rank if isinstance(at, TensorV) else None
        listed = isinstance(at, ListV) or rank == 1
        if not listed and rank != 0 and whole_number(at) is None:
            return found
        gone, several = gone + 1, several or listed
    return altered(found, rank=(tensor.rank or gone) - gone + several)  # lists leave one axis


def _is_number(machine: Machine, index: ast.expr, frame: Frame) -> bool:
    """Tell whether an index is one whole number, or a name that stands for one."""
    at = machine.evaluate(index, frame) if isinstance(index, ast.Name | ast.Constant) else UNKNOWN
    return whole_number(at) is not None or at == _NUMBER


_NUMBER = TensorV(rank=0, dtype="int")
