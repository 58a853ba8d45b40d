"""Rows of a table that are kept by their labels."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.rows import label_among
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Const, ListV, TensorV, Value


def labels_kept(machine: Machine, node: ast.expr, frame: Frame) -> dict[object, Value]:
    """Return the column of labels that rows are kept by: ``table[table["y"].isin([1, 2, 3])]``."""
    method = node.func if isinstance(node, ast.Call) and node.args else None
    if not isinstance(node, ast.Call) or not isinstance(method, ast.Attribute):
        return {}
    label = None
    if method.attr == "isin" and len(node.args) == 1:
        label = _label_kept(machine.evaluate(node.args[0], frame))
    elif method.attr == "between" and len(node.args) == 2 and not node.keywords:
        label = _label_between(*(machine.evaluate(one, frame) for one in node.args))
    column = method.value
    name: object = column.attr if isinstance(column, ast.Attribute) else None
    if label is not None and isinstance(column, ast.Subscript):
        key = machine.evaluate(column.slice, frame)
        name = key.value if isinstance(key, Const) else None
    known = label is not None and isinstance(name, str)
    return {name: replace(label, rank=1)} if known and label is not None else {}


def all_labels_kept(columns: Mapping[object, Value], node: ast.expr) -> dict[object, Value]:
    """Return the column whose rows without a label alone are left out; empty: others may go, too.

    Codes of what is missing are -1: ``table[table["y"] >= 0]``, ``table[table["y"].notna()]``.
    """
    held: ast.expr | None
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        held, valid = node.left, (type(node.ops[0]), ast.unparse(node.comparators[0])) in _VALID
    else:
        method = node.func if isinstance(node, ast.Call) and not node.args else None
        held, valid = getattr(method, "value", None), getattr(method, "attr", "") in _PRESENT
    key = held.slice if isinstance(held, ast.Subscript) else None
    name: object = getattr(key, "value", None) if key is not None else getattr(held, "attr", None)
    column = columns.get(name) if valid else None
    if not isinstance(column, TensorV) or column.targets not in _FROM_ZERO or column.lowest:
        return {}
    return {name: column}


#: Labels that are counted from 0 on: none of them goes with the numbers below.
_FROM_ZERO = (TargetDomain.CLASS_INDEX, TargetDomain.ZERO_ONE)
_PRESENT = ("notna", "notnull")
_VALID = frozenset({(ast.GtE, "0"), (ast.Gt, "-1"), (ast.NotEq, "-1")})


def _label_between(low: Value, high: Value) -> TensorV | None:
    """Return one of the numbers from 1 on up to a few: they may be broken ones, too."""
    top = high.value if isinstance(high, Const) and type(high.value) is int else 0
    if low != Const(1) or not 1 < top <= _MOST_MARKS:
        return None
    return TensorV(rank=0, classes=top, lowest=1)


#: A range that goes further is one of amounts.
_MOST_MARKS = 10


def _label_kept(values: Value) -> TensorV | None:
    """Return one of the numbers that rows are kept by, which follow each other from any on."""
    told = label_among(values)
    items = values.items if told is None and isinstance(values, ListV) and values.whole else []
    codes = {v.value for v in items if isinstance(v, Const) and type(v.value) is int}
    low = min(codes, default=0)
    if len(codes) < len(items) or len(codes) < 2 or codes != set(range(low, low + len(codes))):
        return told
    return TensorV(dtype="int", rank=0, classes=len(codes), lowest=low) if low > 1 else None
