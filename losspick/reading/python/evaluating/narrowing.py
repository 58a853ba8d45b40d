"""What a condition tells of labels: ``if stars not in (1, 2, 3, 4, 5): continue``."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from losspick.reading.python.data.rows import label_among
from losspick.reading.python.evaluating.assigning import assign
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, TensorV, Value

#: An expression, and what it is.
Told = tuple[ast.expr, TensorV]
_MEMBERSHIP = (ast.In, ast.NotIn)


def may_tell(test: ast.expr) -> bool:
    """Tell whether a condition asks if something is among some values."""
    if type(test) is ast.Compare:
        return type(test.ops[0]) in _MEMBERSHIP
    if type(test) is ast.BoolOp:
        return any(map(may_tell, test.values))
    return type(test) is ast.UnaryOp and may_tell(test.operand)


def _told(machine: Machine, test: ast.expr, frame: Frame, *, holds: bool) -> Iterator[Told]:
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        yield from _told(machine, test.operand, frame, holds=not holds)
    elif isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And) is holds:
        for part in test.values:
            yield from _told(machine, part, frame, holds=holds)
    elif isinstance(test, ast.Compare) and _tells(test, holds=holds):
        label = label_among(machine.evaluate(test.comparators[0], frame))
        if label is not None and _is_open(machine.evaluate(test.left, frame)):
            yield test.left, label


def _tells(test: ast.Compare, *, holds: bool) -> bool:
    """Tell whether something is among some values where a comparison holds, or does not."""
    among = isinstance(test.ops[0], ast.In if holds else ast.NotIn)
    return among and len(test.ops) == 1 and _is_label(test.left)


def _is_label(node: ast.expr) -> bool:
    """Tell whether an expression is a name, an item of a row, or either as a whole number."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id == "int"
    return isinstance(node, ast.Name | ast.Subscript)


def _is_open(before: Value) -> bool:
    """Tell whether nothing is known of a value but that it is a number."""
    number = isinstance(before, TensorV) and before.rank == 0 and not before.made
    return before == UNKNOWN or (number and isinstance(before, TensorV) and not before.targets)


def know(machine: Machine, test: ast.expr, frame: Frame, *, holds: bool = True) -> None:
    """Take what a condition tells of labels, where it holds or does not, for known from here on."""
    for node, label in list(_told(machine, test, frame, holds=holds)) if may_tell(test) else ():
        if isinstance(node, ast.Name):
            assign(machine, node, label, frame)
        else:
            frame.narrowed = {**(frame.narrowed or {}), ast.unparse(node): label}


def side(machine: Machine, node: ast.If, frame: Frame, *, holds: bool) -> Callable[[], bool]:
    """Return what runs one side of a condition with what that tells."""

    def run() -> bool:
        before = frame.narrowed
        know(machine, node.test, frame, holds=holds)
        ended = machine.run(node.body if holds else node.orelse, frame)
        frame.narrowed = before
        return ended

    return run
