"""Calls on ``super()``: of methods of the tree, and of what libraries do there."""

from __future__ import annotations

import ast

from losspick.reading.python.libraries.making import construct_above, inherited_loss
from losspick.reading.python.values.class_values import method_above
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import UNKNOWN, Value


def of_super(node: ast.Call) -> str | None:
    """Return the method that is called on ``super()``."""
    func = node.func
    if type(func) is ast.Attribute and type(func.value) is ast.Call:
        called = func.value.func
        if type(called) is ast.Name and called.id == "super":
            return func.attr
    return None


def call_super(
    machine: Machine, name: str, arguments: Arguments, node: ast.Call, frame: Frame
) -> Value:
    """Return what a method of the class above gives, of the tree or of a library."""
    method = None
    if frame.home is not None and frame.owner is not None:
        method = method_above(frame.home, frame.owner, name)
    if method is not None:
        return machine.call(method, arguments, node, frame)
    loss = None
    if frame.owner is not None and name == "__init__":
        construct_above(machine, frame.owner, arguments, node, frame)
    if frame.owner is not None and name in ("forward", "call", "__call__"):
        loss = inherited_loss(machine, frame.owner)
    return UNKNOWN if loss is None else machine.call(loss, arguments, node, frame)
