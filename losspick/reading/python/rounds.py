"""The rounds of a comprehension over what is known."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence

from losspick.reading.python.assigning import assign
from losspick.reading.python.frames import Frame
from losspick.reading.python.machine import Machine
from losspick.reading.python.plain import elements, key_value
from losspick.reading.python.statements import truth
from losspick.reading.python.values import DictV, ListV, Value

#: Rounds of a comprehension over a known list.
MOST_ROUNDS = 40


def comprehend(
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
        taken = comprehend(machine, rest, inner, take)
        if taken is None:
            return None
        sure = sure and taken and None not in tests
    return sure


def _known(value: Value) -> list[Value] | None:
    items = elements(value)
    return items if items is not None and len(items) <= MOST_ROUNDS else None


def known_items(machine: Machine, node: ast.DictComp, inner: Frame) -> dict[object, Value]:
    """Return what ``{key: f(value) for key, value in d.items()}`` makes of the known items of d."""
    loop = node.generators[0]
    called = loop.iter.func if isinstance(loop.iter, ast.Call) else None
    if not isinstance(called, ast.Attribute) or called.attr != "items" or loop.ifs:
        return {}
    target = loop.target.elts[0] if isinstance(loop.target, ast.Tuple) else None
    named = isinstance(target, ast.Name) and isinstance(node.key, ast.Name)
    same = named and target.id == node.key.id  # type: ignore[union-attr,attr-defined]
    owner = machine.evaluate(called.value, inner) if same and len(node.generators) == 1 else None
    if not isinstance(owner, DictV):
        return {}
    items: dict[object, Value] = {}
    for key, value in owner.items.items():
        assign(machine, loop.target, ListV([key_value(key), value], kind="tuple"), inner)
        items[key] = machine.evaluate(node.value, inner)
    return items


def numbers_keys(node: ast.DictComp) -> bool:
    """Tell whether a comprehension numbers its keys: ``{name: i for i, name in enumerate(names)}``.

    One that leaves out some of them has gaps, which matter little.
    """
    called, target = node.generators[0].iter, node.generators[0].target
    if not isinstance(called, ast.Call) or not isinstance(target, ast.Tuple):
        return False
    counts = isinstance(called.func, ast.Name) and called.func.id == "enumerate"
    plain = counts and len(called.args) == 1 and not called.keywords and len(node.generators) == 1
    number, value = target.elts[0], node.value
    same = isinstance(number, ast.Name) and isinstance(value, ast.Name) and number.id == value.id
    return plain and same
