"""Comparisons, as far as their outcome is known, and what they tell of the values."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from typing import Any

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.boosted import cut_shares
from losspick.reading.python.data.levels import compared as with_numbers
from losspick.reading.python.data.levels import may_be_rows, spread_out
from losspick.reading.python.data.lookups import compared_with_names
from losspick.reading.python.pairing.columns import note_column
from losspick.reading.python.pairing.comparing import cut_in_two, note_labels, note_number
from losspick.reading.python.pairing.hits import note_hits
from losspick.reading.python.pairing.thresholds import HALF
from losspick.reading.python.programs.asking import same_class, same_dtype
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    ClassV,
    Const,
    DictV,
    FunctionV,
    ListV,
    Symbol,
    TensorV,
    Unknown,
    Value,
)

_COMPARISONS: Mapping[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


def compare(machine: Machine, node: ast.Compare, frame: Frame) -> Value:
    """Return the value of a comparison of two constants."""
    values = [machine.evaluate(part, frame) for part in (node.left, *node.comparators)]
    if len(values) != 2:
        return UNKNOWN
    left, right = values
    op = node.ops[0]
    _note_number(machine, left, right, node, frame)
    if isinstance(right, TensorV) and type(op) in (ast.Eq, ast.NotEq):
        note_column(machine, left, right, frame.source.place(node))
    if machine.in_rows and type(op) in (ast.Eq, ast.NotEq):
        note_hits(machine, node, left, right, frame)
    if (told := _told(op, left, right)) is not None:
        return told
    if type(op) is ast.Eq and type(right) is ListV and "tensorflow" in frame.source.text:
        return compared_with_names(left, right) or _of_plain(op, left, right, node)
    if isinstance(left, TensorV) and left.made and isinstance(op, ast.Gt | ast.GtE):
        return (isinstance(right, Const) and (cut_shares(left) or cut_in_two(left))) or UNKNOWN
    if type(op) is ast.Eq and isinstance(left, TensorV) and isinstance(right, TensorV):
        note_labels(machine, left, right, frame.source.place(node))
    return _of_plain(op, left, right, node)


def _is_limit(number: object) -> bool:
    """Tell whether a number is a limit for probabilities that no classes are cut at."""
    return type(number) is float and 0 < number < 1 and number != HALF


def _note_number(
    machine: Machine, left: Value, right: Value, node: ast.Compare, frame: Frame
) -> None:
    """Note the number that something is compared with."""
    if isinstance(right, Const):
        if _is_limit(right.value) and ".predict(" in frame.source.text:
            _note_limit(machine, left, node, frame)
        if isinstance(left, TensorV):
            note_number(machine, left, right.value, node, frame)
    elif isinstance(right, TensorV) and isinstance(left, Const):
        note_number(machine, right, left.value, node, frame)


def _note_limit(machine: Machine, left: Value, node: ast.Compare, frame: Frame) -> None:
    from losspick.reading.python.pairing.misread import note_limit, note_limit_of_shares

    if isinstance(left, TensorV):
        note_limit_of_shares(machine, left, node, frame)
    note_limit(machine, node, frame)


def _of_plain(op: ast.cmpop, left: Value, right: Value, node: ast.Compare) -> Value:
    """Return what a comparison of data, or of two constants, gives."""
    if isinstance(right, TensorV | Unknown) and (spread := with_numbers(left, right)) is not None:
        if type(op) is ast.Eq:
            return spread_out(left, right, spread, node)
        return spread
    if isinstance(left, TensorV) and not left.made and left.activation is None:
        if isinstance(right, TensorV) and may_be_rows(left.rank, right.rank):
            return TensorV(dtype="bool")
        return TensorV(targets=TargetDomain.ZERO_ONE, dtype="bool", rank=left.rank, classes=2)
    known = _COMPARISONS.get(type(op))
    if known is None or not isinstance(left, Const) or not isinstance(right, Const):
        return UNKNOWN
    try:
        return Const(bool(known(left.value, right.value)))
    except TypeError:
        return UNKNOWN


#: What may be told to be the same as another thing by what it is a name of.
_NAMED = frozenset({ClassV, FunctionV, Symbol})


def _told(op: ast.cmpop, left: Value, right: Value) -> Value | None:
    """Return whether two values are the same, or one holds the other; None: another question."""
    if isinstance(op, ast.Is | ast.IsNot | ast.Eq | ast.NotEq):
        same = None
        if type(left) in _NAMED:
            same = same_class(left, right)
        elif type(left) is BoundV:
            same = same_dtype(left, right)
        if same is not None:
            return Const(same is isinstance(op, ast.Is | ast.Eq))
    if isinstance(op, ast.Is | ast.IsNot):
        return _identical(left, right, negated=isinstance(op, ast.IsNot))
    if isinstance(op, ast.In | ast.NotIn):
        return _contained(left, right, negated=isinstance(op, ast.NotIn))
    return None


def _identical(left: Value, right: Value, *, negated: bool) -> Value:
    if isinstance(left, Const) and isinstance(right, Const):
        return Const((left.value is right.value) is not negated)
    nothing, other = (left, right) if isinstance(left, Const) else (right, left)
    if isinstance(nothing, Const) and nothing.value is None and not isinstance(other, Unknown):
        return Const(negated)
    return UNKNOWN


def _contained(left: Value, right: Value, *, negated: bool) -> Value:
    if isinstance(left, Symbol | ClassV | BoundV) and isinstance(right, ListV) and right.whole:
        same = same_dtype if isinstance(left, BoundV) else same_class
        told = [same(left, item) for item in right.items]
        return (
            UNKNOWN if None in told and True not in told else Const((True in told) is not negated)
        )
    if not isinstance(left, Const):
        return UNKNOWN
    if isinstance(left.value, str) and isinstance(right, Const) and isinstance(right.value, str):
        return Const((left.value in right.value) is not negated)
    if isinstance(right, DictV) and right.whole:
        return Const((left.value in right.items) is not negated)
    constants = isinstance(right, ListV) and all(isinstance(item, Const) for item in right.items)
    if isinstance(right, ListV) and right.whole and constants:
        return Const((left in right.items) is not negated)
    return UNKNOWN
