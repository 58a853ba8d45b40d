"""What is deleted: names, and items of lists, dictionaries and networks."""

from __future__ import annotations

import ast

from losspick.reading.python.data.changed_sets import set_attribute, set_of
from losspick.reading.python.evaluating.containers import take_item, take_out
from losspick.reading.python.evaluating.joined_changes import change_each
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    DictV,
    EitherV,
    ListV,
    ModelV,
    Value,
)


def run_delete(machine: Machine, node: ast.Delete, frame: Frame) -> bool:
    """Forget names, and take items out of what holds them."""
    for target in node.targets:
        if isinstance(target, ast.Name):
            machine.write(frame.scope.names, target.id, UNKNOWN)
        elif isinstance(target, ast.Subscript):
            owner = machine.evaluate(target.value, frame)
            _delete_item(machine, owner, machine.evaluate(target.slice, frame), frame)
    return False


def _delete_item(machine: Machine, owner: Value, key: Value, frame: Frame) -> None:
    if isinstance(owner, BoundV) and (rows := set_of(owner)) is not None:
        set_attribute(machine, rows, owner.name)
    layers = owner.layers if isinstance(owner, ModelV) else owner
    if isinstance(layers, ListV):
        take_item(machine, layers, key)
    elif isinstance(layers, DictV):
        take_out(machine, layers, Arguments([key]))
    elif isinstance(layers, EitherV | BoundV):
        change_each(machine, layers, frame, lambda one: _delete_item(machine, one, key, frame))
