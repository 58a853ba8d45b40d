"""Functions and methods that nothing in a file calls, which are run with unknown arguments."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from losspick.reading.python.libraries.making import instantiate
from losspick.reading.python.libraries.side import is_left_over
from losspick.reading.python.programs.entries import (
    held_losses,
    judges,
    loads_a_network,
    may_matter,
    may_train,
    serves,
)
from losspick.reading.python.programs.entries import scores as makes_scores
from losspick.reading.python.programs.inheriting import heir, inherited
from losspick.reading.python.programs.reach import is_silent, reaches
from losspick.reading.python.values.class_values import find_member
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import MOST_OBJECTS, Machine
from losspick.reading.python.values.values import (
    ClassV,
    FunctionV,
    ModuleV,
    ObjectV,
    PartialV,
    Scope,
    Value,
)

#: Methods that the model's call already runs, or that run at its making.
_NEVER = frozenset({"__init__", "setup", "__repr__", "__str__", "__len__", "__getitem__"})


def call_the_rest(machine: Machine, module: ModuleV) -> None:
    """Run functions and methods that nothing in the file called, with unknown arguments.

    What can't come to a loss is left out, unless the file has a loss that found no model, or
    loads a network that another one trains.
    """
    own = [value for value in list(module.names.values()) if _is_of(value, module)]
    _run_entries(machine, module, own, live=True)
    _run_entries(machine, module, [*module.inner.values()], live=True)
    if is_left_over(module) or loads_a_network(machine.project.source_of(module)):
        _run_entries(machine, module, own, live=False)


def _run_entries(
    machine: Machine, module: ModuleV, entries: Sequence[Value], *, live: bool
) -> None:
    """Run methods, then functions; ``live``: only those that may come to a loss."""
    source = machine.project.source_of(module)
    frame = Frame(Scope({}, module), source)
    for value in entries:
        if not isinstance(value, ClassV):
            continue
        if (
            may_train(source, value.node)
            or makes_scores(source, value.node)
            or heir(machine, value)
            or (not live and serves(source, value.node))
        ):
            _call_methods(machine, value, frame, live=live)
    for value in entries:
        inner = value.function if isinstance(value, PartialV) else value
        if not isinstance(inner, FunctionV) or id(inner.node) in machine.entered:
            continue
        if not live or reaches(machine, [value]):
            _try(machine, inner, frame)


def _is_of(value: Value, module: ModuleV) -> bool:
    if isinstance(value, PartialV):
        value = value.function
    return isinstance(value, ClassV | FunctionV) and value.scope.module is module


def _try(machine: Machine, value: Value, frame: Frame) -> None:
    machine.call(value, Arguments(whole=False, wanted=False), ast.Pass(), frame)


def _call_methods(machine: Machine, cls: ClassV, frame: Frame, *, live: bool) -> None:
    if live and is_silent(machine, cls) and not heir(machine, cls):
        return
    named = [*cls.names.items()]
    members = [m for n, m in named if isinstance(m, FunctionV) and n not in _NEVER]
    source = machine.project.source_of(cls.scope.module)
    held = held_losses(source.text_of(cls.node))
    served = [] if live else [m for m in members if serves(source, m.node)]
    members = [m for m in members if m in served or _may_run(machine, cls, m, held)]
    if live and not members and not _constructs(machine, cls) and not heir(machine, cls):
        return
    made = machine.created.get(id(cls), [])[:MOST_OBJECTS]
    if not made:
        one = instantiate(machine, cls, Arguments(whole=False), cls.node, frame)
        made = [one] if isinstance(one, ObjectV) else []
    for one in made:
        for member in members:
            if id(member.node) not in machine.entered:
                _try(machine, FunctionV(member.node, member.scope, one, member.home), frame)
        for member in inherited(machine, one):
            _try(machine, FunctionV(member.node, member.scope, one, member.home), frame)


def _may_run(machine: Machine, cls: ClassV, method: FunctionV, held: frozenset[str]) -> bool:
    """Tell whether a method may come to a loss, or judges what another one trains."""
    source = machine.project.source_of(method.scope.module)
    matters = may_matter(source, method.node, held)
    return matters and (judges(method.node) or reaches(machine, [cls, method]))


def _constructs(machine: Machine, cls: ClassV) -> bool:
    """Tell whether the constructor may come to a loss."""
    return any(
        isinstance(member, FunctionV) and reaches(machine, [member])
        for name in ("__init__", "setup", "build")
        if (member := find_member(cls, name)) is not None
    )
