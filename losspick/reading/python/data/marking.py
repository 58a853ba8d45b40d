"""Rows in which a program marks the place of a label, one comprehension within another."""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.plain import elements
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import Const, ListV, TensorV

_FEWEST = 2


def one_hot_rows(
    machine: Machine, node: ast.ListComp | ast.GeneratorExp | ast.SetComp, frame: Frame
) -> ListV | None:
    """Return ``[[1 if v == c else 0 for c in names] for v in labels]``; None: something else."""
    inner = node.elt
    if not isinstance(inner, ast.ListComp) or len(node.generators) > 1 or len(inner.generators) > 1:
        return None
    label, name = node.generators[0], inner.generators[0]
    mark = _mark(inner.elt)
    if mark is None or label.ifs or name.ifs or isinstance(node, ast.SetComp):
        return None
    compared, dtype = mark
    sides = {_name(compared.left), _name(compared.comparators[0])}
    if "" in sides or sides != {_name(label.target), _name(name.target)}:
        return None
    names = elements(machine.evaluate(name.iter, frame)) or []
    known = {one.value for one in names if isinstance(one, Const)}
    if not _FEWEST < len(known) == len(names):
        return None
    row = TensorV(targets=TargetDomain.ONE_HOT, dtype=dtype, rank=1, classes=len(names))
    return ListV([row], loose=True)


def _mark(node: ast.expr) -> tuple[ast.Compare, str] | None:
    """Return what is compared where one is marked and zero is not, and the type of the numbers."""
    test, dtype = node, "bool"
    if isinstance(node, ast.IfExp):
        numbers = [getattr(one, "value", None) for one in (node.body, node.orelse)]
        kinds = {type(one).__name__ for one in numbers}
        if numbers != [1, 0] or not kinds <= {"int", "float"}:
            return None
        test, dtype = node.test, "float" if "float" in kinds else "int"
    elif isinstance(node, ast.Call) and _name(node.func) in ("int", "float") and node.args:
        test, dtype = node.args[0], _name(node.func)
    one = isinstance(test, ast.Compare) and len(test.ops) == 1
    return (test, dtype) if one and isinstance(test.ops[0], ast.Eq) else None  # type: ignore[return-value,attr-defined]


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""
