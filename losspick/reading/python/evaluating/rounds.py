"""The rounds of a comprehension over what is known."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.changed_sets import with_fewer
from losspick.reading.python.data.hub_labels import are_numbers
from losspick.reading.python.data.marking import one_hot_rows
from losspick.reading.python.data.plain import MOST_ROUNDS, elements, key_value, stands_for_all
from losspick.reading.python.data.rows import is_number
from losspick.reading.python.evaluating.assigning import assign
from losspick.reading.python.evaluating.looping import one_by_one, unknown_item
from losspick.reading.python.evaluating.narrowing import know
from losspick.reading.python.evaluating.statements import truth
from losspick.reading.python.libraries.loading import gone_through, of_any_rank
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    DictV,
    ListV,
    Scope,
    TensorV,
    Value,
)


def _comprehend(
    machine: Machine,
    generators: Sequence[ast.comprehension],
    inner: Frame,
    take: Callable[[], None],
    *,
    loose: list[Value] | None = None,
) -> bool | None:
    """Go through all rounds and return whether each is known to be taken; None: not known."""
    if not generators:
        take()
        return True
    first, rest = generators[0], generators[1:]
    whole = machine.evaluate(first.iter, inner)
    value = gone_through(machine, whole, inner)
    if one_by_one(first.iter, whole, value):
        value = of_any_rank(value)
    items = _known(with_fewer(value) if first.ifs else value)
    if items is None:
        return None
    if loose is not None and stands_for_all(value):
        loose.append(value)
    sure = True
    for item in items:
        assign(machine, first.target, item, inner)
        tests = [truth(machine.evaluate(test, inner)) for test in first.ifs]
        if False in tests:
            continue
        for test in first.ifs:
            know(machine, test, inner)
        taken = _comprehend(machine, rest, inner, take, loose=loose)
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
    if type(node.elt) is ast.ListComp and (rows := one_hot_rows(machine, node, frame)) is not None:
        return rows
    inner = _within(frame)
    made: list[Value] = []
    loose: list[Value] = []  # what stands for any number of rounds
    rounds = _comprehend(
        machine,
        node.generators,
        inner,
        lambda: made.append(machine.evaluate(node.elt, inner)),
        loose=loose,
    )
    if rounds is not None:
        return ListV(made, whole=rounds, loose=bool(loose))
    only = _one_round(machine, node.generators, node.elt, inner)
    labels = isinstance(only, TensorV) and only.targets is not None and not only.made
    number = labels or (isinstance(only, TensorV) and (only.rank is not None or only.made))
    if isinstance(only, ListV) and (len(only.items) == 1 or are_numbers(only)):
        return ListV([only], whole=False)  # rows of one, or of as many numbers each
    if holds_labels(only):
        return ListV([only], loose=True)
    return ListV([only], loose=True) if number else ListV([UNKNOWN], whole=False)


def _one_round(
    machine: Machine, generators: Sequence[ast.comprehension], node: ast.expr, inner: Frame
) -> Value:
    """Return what a round gives of which nothing is known: models may be trained in it."""
    for generator in generators:
        assign(machine, generator.target, unknown_item(generator.iter), inner)
        for test in generator.ifs:
            know(machine, test, inner)
    return machine.evaluate(node, inner)


def holds_labels(row: Value) -> bool:
    """Tell whether a row, or a batch, holds labels, or data of known form, among other things."""
    inner: list[Value] = []
    if isinstance(row, DictV):
        inner = list(row.items.values())
    elif isinstance(row, ListV) and row.kind == "tuple" and len(row.items) > 1:
        inner = row.items
    return any(
        is_number(v)
        or (isinstance(v, TensorV) and not v.made and (v.targets, v.rank, v.dtype) != (None,) * 3)
        for v in inner
    )


def _within(frame: Frame) -> Frame:
    scope = Scope({}, frame.scope.module, frame.scope)
    return Frame(scope, frame.source, owner=frame.owner, home=frame.home, fixed=frame.fixed)


def _numbered(node: ast.DictComp) -> Value | None:
    """Return what ``{name: i for i, name in enumerate(names)}`` gives for any name."""
    first = node.generators[0]
    named = isinstance(first.iter, ast.Call) and isinstance(first.iter.func, ast.Name)
    counted = named and first.iter.func.id == "enumerate"  # type: ignore[attr-defined]
    number = first.target.elts[0] if isinstance(first.target, ast.Tuple) else None
    same = isinstance(number, ast.Name) and isinstance(node.value, ast.Name)
    if not counted or len(node.generators) > 1 or first.ifs or not same:
        return None
    from_zero = len(first.iter.args) == 1 and not first.iter.keywords  # type: ignore[attr-defined]
    if not from_zero or number.id != node.value.id:  # type: ignore[union-attr,attr-defined]
        return None
    return TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", rank=0)


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
        known = _known_items(machine, node, inner)
        if not known and isinstance(node.value, ast.Call | ast.Tuple | ast.Subscript):
            _one_round(machine, node.generators, node.value, inner)
        return DictV(known, whole=False, any_item=_numbered(node))
    result.whole = result.whole and rounds
    return result


def _known_items(machine: Machine, node: ast.DictComp, inner: Frame) -> dict[object, Value]:
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
