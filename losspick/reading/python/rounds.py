"""The rounds of a comprehension over what is known."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence

from losspick.reading.python.assigning import assign
from losspick.reading.python.frames import Frame
from losspick.reading.python.machine import Machine
from losspick.reading.python.plain import elements
from losspick.reading.python.statements import truth
from losspick.reading.python.values import UNKNOWN, Const, DictV, ListV, Scope, TensorV, Value

#: Rounds of a comprehension over a known list.
MOST_ROUNDS = 40


def _comprehend(
    machine: Machine,
    generators: Sequence[ast.comprehension],
    inner: Frame,
    take: Callable[[], None],
) -> bool | None:
    """Go through all rounds and return whether each is known to be taken; None: not known."""
    if not generators:
        take()
        return True
    first, rest = generators[0], generators[1:]
    items = _known(machine.evaluate(first.iter, inner))
    if items is None:
        return None
    sure = True
    for item in items:
        assign(machine, first.target, item, inner)
        tests = [truth(machine.evaluate(test, inner)) for test in first.ifs]
        if False in tests:
            continue
        taken = _comprehend(machine, rest, inner, take)
        if taken is None:
            return None
        sure = sure and taken and None not in tests
    return sure


def _known(value: Value) -> list[Value] | None:
    items = elements(value)
    return items if items is not None and len(items) <= MOST_ROUNDS else None


def list_of_rounds(
    machine: Machine, node: ast.ListComp | ast.GeneratorExp | ast.SetComp, frame: Frame
) -> Value:
    """Return the list that a comprehension makes."""
    inner = _within(frame)
    made: list[Value] = []
    rounds = _comprehend(
        machine, node.generators, inner, lambda: made.append(machine.evaluate(node.elt, inner))
    )
    if rounds is not None:
        return ListV(made, whole=rounds)
    for generator in node.generators:
        assign(machine, generator.target, UNKNOWN, inner)
    only = machine.evaluate(node.elt, inner)
    labels = isinstance(only, TensorV) and only.targets is not None and not only.made
    alike = labels or (isinstance(only, TensorV) and (only.rank == 0 or only.made))
    if isinstance(only, ListV) and len(only.items) == 1:
        return ListV([only], whole=False)  # rows of one
    return ListV([only], loose=True) if alike else ListV([UNKNOWN], whole=False)


def _within(frame: Frame) -> Frame:
    scope = Scope({}, frame.scope.module, frame.scope)
    return Frame(scope, frame.source, owner=frame.owner, home=frame.home, fixed=frame.fixed)


def dict_of_rounds(machine: Machine, node: ast.DictComp, frame: Frame) -> Value:
    """Return the dictionary that a comprehension makes."""
    inner, result = _within(frame), DictV({})

    def take() -> None:
        key, value = machine.evaluate(node.key, inner), machine.evaluate(node.value, inner)
        if isinstance(key, Const):
            result.items[key.value] = value
            result.places[key.value] = frame.source.place(node.value)
        else:
            result.whole = False

    rounds = _comprehend(machine, node.generators, inner, take)
    if rounds is None:
        return DictV({}, whole=False)
    result.whole = result.whole and rounds
    return result
