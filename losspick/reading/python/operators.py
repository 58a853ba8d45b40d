"""Arithmetic, comparisons and indexing, as far as domains survive them."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from losspick.reading.python.frames import Frame
from losspick.reading.python.machine import LONGEST_LIST, Machine
from losspick.reading.python.values import (
    UNKNOWN,
    BoundV,
    Const,
    DictV,
    ListV,
    ModelV,
    TensorV,
    Value,
)

#: Results beyond it are no sizes of layers; also, ``8**8**8`` must not be computed.
_LARGEST = 10**12

_ARITHMETIC: Mapping[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
}
_COMPARISONS: Mapping[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


def binary(machine: Machine, node: ast.BinOp, frame: Frame) -> Value:
    """Return the value of an arithmetic operation."""
    left, right = machine.evaluate(node.left, frame), machine.evaluate(node.right, frame)
    if isinstance(left, ListV) or isinstance(right, ListV):
        return _of_lists(node.op, left, right)
    if isinstance(left, Const) and isinstance(right, Const):
        return _of_constants(node.op, left, right)
    if isinstance(left, TensorV) or isinstance(right, TensorV):
        return _of_tensors(node.op, left, right)
    return UNKNOWN


def _of_lists(op: ast.operator, left: Value, right: Value) -> Value:
    if isinstance(op, ast.Add) and isinstance(left, ListV) and isinstance(right, ListV):
        if len(left.items) + len(right.items) > LONGEST_LIST:
            return UNKNOWN
        return ListV([*left.items, *right.items], left.whole and right.whole, left.kind)
    if isinstance(op, ast.Mult) and isinstance(left, ListV) and isinstance(right, Const):
        times = right.value
        if isinstance(times, int) and 0 <= times * len(left.items) <= LONGEST_LIST:
            return ListV(left.items * times, left.whole, left.kind)
    return UNKNOWN


def _of_constants(op: ast.operator, left: Const, right: Const) -> Value:
    one, other = left.value, right.value
    known = _ARITHMETIC.get(type(op))
    numbers = isinstance(one, int | float) and isinstance(other, int | float)
    if known is None or not numbers or abs(one) > _LARGEST or abs(other) > _LARGEST:  # type: ignore[arg-type]
        return UNKNOWN
    try:
        return Const(known(one, other))
    except ArithmeticError:
        return UNKNOWN


def _of_tensors(op: ast.operator, left: Value, right: Value) -> Value:
    if isinstance(left, TensorV) and isinstance(right, TensorV):
        both = left.activation == right.activation == "linear"
        kept = replace(left, targets=None, units=left.units if left.units == right.units else None)
        return kept if both and isinstance(op, ast.Add | ast.Sub) else TensorV(made=left.made)
    tensor, number = (left, right) if isinstance(left, TensorV) else (right, left)
    if not isinstance(tensor, TensorV):
        return UNKNOWN
    plain = replace(tensor, targets=None, values=None)
    if not isinstance(number, Const) or not isinstance(number.value, int | float):
        return _with_something(op, plain, tensor is left)
    return _with_number(op, plain, float(number.value), first=tensor is left)


def _with_something(op: ast.operator, tensor: TensorV, first: bool) -> Value:
    """A temperature or a scale that is not known leaves logits logits; nothing else."""
    scaled = isinstance(op, ast.Mult) or (isinstance(op, ast.Div) and first)
    return tensor if scaled and tensor.activation == "linear" else UNKNOWN


def _with_number(op: ast.operator, tensor: TensorV, number: float, *, first: bool) -> Value:
    if tensor.activation == "linear":
        affine = isinstance(op, ast.Add | ast.Sub | ast.Mult | ast.Div) and (
            first or not isinstance(op, ast.Div)
        )
        return tensor if affine and number != 0 else TensorV(made=tensor.made)
    if isinstance(op, ast.Add | ast.Sub) and first and abs(number) <= 1e-3:
        return tensor  # a small number that keeps a logarithm finite
    if tensor.activation == "sigmoid" and isinstance(op, ast.Sub) and not first and number == 1:
        return tensor
    if isinstance(op, ast.Mult | ast.Div) and number == 1:
        return tensor
    return TensorV(made=tensor.made, rank=tensor.rank)


def unary(machine: Machine, node: ast.UnaryOp, frame: Frame) -> Value:
    """Return the value of a sign or a negation."""
    value = machine.evaluate(node.operand, frame)
    if isinstance(value, Const) and isinstance(value.value, int | float):
        if isinstance(node.op, ast.USub):
            return Const(-value.value)
        if isinstance(node.op, ast.Not):
            return Const(not value.value)
    if isinstance(node.op, ast.Not):
        from losspick.reading.python.statements import truth

        known = truth(value)
        return UNKNOWN if known is None else Const(not known)
    if isinstance(value, TensorV) and value.activation == "linear":
        return replace(value, targets=None)
    return UNKNOWN


def compare(machine: Machine, node: ast.Compare, frame: Frame) -> Value:
    """Return the value of a comparison of two constants."""
    values = [machine.evaluate(part, frame) for part in (node.left, *node.comparators)]
    if len(values) != 2:
        return UNKNOWN
    left, right = values
    op = node.ops[0]
    if isinstance(op, ast.Is | ast.IsNot):
        return _identical(left, right, negated=isinstance(op, ast.IsNot))
    if isinstance(op, ast.In | ast.NotIn):
        return _contained(left, right, negated=isinstance(op, ast.NotIn))
    known = _COMPARISONS.get(type(op))
    if known is None or not isinstance(left, Const) or not isinstance(right, Const):
        return UNKNOWN
    try:
        return Const(bool(known(left.value, right.value)))
    except TypeError:
        return UNKNOWN


def _identical(left: Value, right: Value, *, negated: bool) -> Value:
    if isinstance(left, Const) and isinstance(right, Const):
        return Const((left.value is right.value) is not negated)
    nothing = right if isinstance(left, Const) else left
    if Const(None) in (left, right) and not isinstance(nothing, Const) and nothing != UNKNOWN:
        return Const(negated)
    return UNKNOWN


def _contained(left: Value, right: Value, *, negated: bool) -> Value:
    if not isinstance(left, Const):
        return UNKNOWN
    if isinstance(right, DictV) and right.whole:
        return Const((left.value in right.items) is not negated)
    constants = isinstance(right, ListV) and all(isinstance(item, Const) for item in right.items)
    if isinstance(right, ListV) and right.whole and constants:
        return Const((left in right.items) is not negated)
    return UNKNOWN


def subscript(machine: Machine, node: ast.Subscript, frame: Frame) -> Value:
    """Return an item."""
    owner = machine.evaluate(node.value, frame)
    if isinstance(owner, TensorV):
        return _of_tensor(owner, node.slice)
    if isinstance(owner, BoundV) and isinstance(owner.receiver, ModelV):
        return owner
    items = owner
    if isinstance(owner, ModelV) and owner.layers is not None:
        items = owner.layers
    if isinstance(node.slice, ast.Slice):
        return _slice(machine, items, node.slice, frame)
    key = machine.evaluate(node.slice, frame)
    if not isinstance(key, Const):
        return UNKNOWN
    if isinstance(items, DictV):
        return items.items.get(key.value, UNKNOWN)
    return _item(items, key.value)


def _item(items: Value, index: object) -> Value:
    if not isinstance(items, ListV) or not isinstance(index, int) or not items.whole:
        return UNKNOWN
    inside = -len(items.items) <= index < len(items.items)
    return items.items[index] if inside else UNKNOWN


def _slice(machine: Machine, items: Value, node: ast.Slice, frame: Frame) -> Value:
    if not isinstance(items, ListV) or not items.whole:
        return UNKNOWN
    ends: list[int | None] = []
    for part in (node.lower, node.upper, node.step):
        value = Const(None) if part is None else machine.evaluate(part, frame)
        if not isinstance(value, Const) or not (value.value is None or type(value.value) is int):
            return UNKNOWN
        ends.append(value.value if isinstance(value.value, int) else None)
    if ends[2] == 0:
        return UNKNOWN
    return ListV(items.items[slice(*ends)], True, items.kind)


def _of_tensor(tensor: TensorV, index: ast.expr) -> Value:
    """Index an array: the values stay what they are, the class axis may be gone."""
    kept = replace(tensor, units=None, rank=None, values=None, classes=None)
    if tensor.targets is not None:
        if isinstance(index, ast.Slice):
            return replace(tensor, values=None)
        rows = not isinstance(index, ast.Tuple)  # a mask may leave out whole classes
        return replace(tensor, values=None, rank=None, classes=None) if rows else TensorV()
    if tensor.activation in ("linear", "sigmoid", "relu", "tanh"):
        return kept
    return kept if _keeps_rows(index) else TensorV(made=tensor.made)


def _keeps_rows(index: ast.expr) -> bool:
    """Tell whether an index picks rows and leaves them whole: a slice, or a mask by its name."""
    named = {ast.Name: "id", ast.Attribute: "attr"}.get(type(index))
    word = str(getattr(index, named)) if named else ""
    return isinstance(index, ast.Slice) or word.endswith(("mask", "idx", "indices", "index"))
