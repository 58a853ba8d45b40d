"""What is forgotten of arrays that are handed to a function which may change them."""

from __future__ import annotations

import ast

from losspick.reading.python.data.bounds import is_bounded
from losspick.reading.python.data.changed_tables import KEEPING
from losspick.reading.python.data.spreading import COMPUTED
from losspick.reading.python.evaluating.assigning import assign
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    DeferredV,
    ModuleV,
    ObjectV,
    Symbol,
    TensorV,
    Value,
    altered,
)


def forget_bounds(machine: Machine, node: ast.Call, frame: Frame) -> None:
    """Forget how small the numbers of arrays are that a function, asked for nothing, may change."""
    for one in node.args:
        held = _held(one, frame)
        bounded = type(held) is TensorV and held.name is not None and is_bounded(held)
        if bounded and isinstance(held, TensorV) and _may_change(node.func, frame):
            assign(machine, one, altered(held, name=COMPUTED), frame)


def _held(node: ast.expr, frame: Frame) -> Value | None:
    """Return what a name holds by now, or an attribute of an object of the tree."""
    if type(node) is ast.Name:
        return frame.scope.names.get(node.id)
    if type(node) is not ast.Attribute or type(node.value) is not ast.Name:
        return None
    owner = frame.scope.names.get(node.value.id)
    return owner.attributes.get(node.attr) if isinstance(owner, ObjectV) else None


def _may_change(function: ast.expr, frame: Frame) -> bool:
    """Tell whether a function is one of the tree, or of a library that computes."""
    if isinstance(function, ast.Name):
        return function.id not in _SHOWING
    home = function.value if isinstance(function, ast.Attribute) else None
    held = frame.scope.module.names.get(home.id) if isinstance(home, ast.Name) else None
    if isinstance(held, Symbol):
        return held.path.partition(".")[0] not in KEEPING
    return isinstance(held, ModuleV | DeferredV)


_SHOWING = frozenset({"print", "display", "pprint"})
