"""Real numbers that are drawn where data would stand.

They give an array its shape. Where they are the labels of an example they stand for those, but a
test, or a model that is given them and gives them back, says nothing of what it will be trained on.
"""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import PurePath

from losspick.core.domains import TargetDomain
from losspick.core.spec import Location
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import TensorV, Value


def drawn_here(made: Value | None, node: ast.AST, frame: Frame) -> Value | None:
    """Return an array with the place where it was drawn; in a test, its values are left open."""
    if not isinstance(made, TensorV) or made.targets is not TargetDomain.REAL:
        return made
    if is_test(frame):
        return replace(made, targets=None)
    return replace(made, origin=frame.source.place(node))


def is_test(frame: Frame) -> bool:
    """Tell whether a function tests something, by its name or that of its file."""
    name = getattr(frame.function, "name", "")
    return _tests(name) or is_test_file(frame.source.path)


def is_test_file(path: str) -> bool:
    """Tell whether a file tests something, by its name or that of its folder."""
    file = PurePath(path)
    return _tests(file.stem) or file.parent.name in ("test", "tests")


def _tests(name: str) -> bool:
    return name.startswith("test_") or name.endswith("_test")


def _place_of(value: Value) -> tuple[Location, str | None] | None:
    """Return where an array was drawn, and whether it was computed with; None: it was not."""
    if not isinstance(value, TensorV) or value.targets is not TargetDomain.REAL:
        return None
    drawn = value.origin is not None and not value.made and value.activation is None
    return (value.origin, value.name) if drawn and value.origin is not None else None


def note_input(machine: Machine, given: Arguments) -> None:
    """Note that a model is given what was drawn."""
    first = given.positional[0] if given.positional else given.get(0, "x")
    place = None if first is None else _place_of(first)
    if place is not None:
        machine.inputs.add(place)


def as_target(machine: Machine, value: Value) -> Value:
    """Return a target; of noise that a model was given, nothing but its form is known."""
    if not machine.inputs or not isinstance(value, TensorV):
        return value
    return replace(value, targets=None) if _place_of(value) in machine.inputs else value
