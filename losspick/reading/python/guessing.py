"""What an argument is that no call gives: told by its annotation, or by a name of the module."""

from __future__ import annotations

import ast

from losspick.reading.python.classes import instantiate, model_base
from losspick.reading.python.frames import Arguments, Frame
from losspick.reading.python.machine import DEEPEST_CALL, Machine
from losspick.reading.python.values import (
    UNKNOWN,
    ClassV,
    LossV,
    ModelV,
    ObjectV,
    Value,
)


def guess(machine: Machine, argument: ast.arg, inner: Frame) -> Value:
    """Return the model or the loss that a parameter most likely stands for; else unknown."""
    annotated = _by_annotation(machine, argument, inner)
    if annotated is not None:
        return annotated
    known = inner.scope.module.names.get(argument.arg, UNKNOWN)
    model = isinstance(known, ModelV) or (isinstance(known, ObjectV) and model_base(known.cls))
    return known if model or isinstance(known, LossV) else UNKNOWN


def _by_annotation(machine: Machine, argument: ast.arg, inner: Frame) -> Value | None:
    """Return a model of the class that the annotation names, if it is one of the tree."""
    if not isinstance(argument.annotation, ast.Name | ast.Attribute):
        return None
    cls = machine.evaluate(argument.annotation, inner)
    if not isinstance(cls, ClassV) or not model_base(cls) or len(machine.stack) >= DEEPEST_CALL:
        return None
    made = machine.created.get(id(cls))
    if made:
        return made[0]
    return instantiate(machine, cls, Arguments(whole=False), argument, inner)
