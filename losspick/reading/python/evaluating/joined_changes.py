"""What changes one of several networks: each of them is changed, for any may be the one.

A network that has a name of its own besides may be the one that was not chosen: under that name
it is known as what it was or what it has become.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from losspick.core.regexes import regex
from losspick.reading.python.data.joining import join
from losspick.reading.python.evaluating.attributes import attribute
from losspick.reading.python.evaluating.branching import branch
from losspick.reading.python.values.class_values import find_member
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    DictV,
    EitherV,
    FunctionV,
    LateV,
    ListV,
    ModelV,
    ObjectV,
    Scope,
    Unknown,
    Value,
)

#: Methods of libraries that change what they belong to, and tell nothing.
_CHANGING = frozenset(
    {"add", "add_module", "append", "clear", "eval", "extend", "insert", "pop", "register_buffer",
     "register_module", "register_parameter", "remove", "reverse", "train", "update"}
)  # fmt: skip
#: Of them, those that give back what they belong to.
_GIVING_BACK = frozenset({"add_module", "append", "eval", "extend", "train"})
#: Stands for the name of a part that was come to by an index.
_ITEM = "[]"

Change: TypeAlias = Callable[[Value], object]


def change_each(machine: Machine, joined: Value, frame: Frame, change: Change) -> None:
    """Change each of several networks, or the part that each of them has in the same place."""
    root, names = _root(joined)
    if root is None:
        return
    for option in root.options:
        sure = not _has_another_name(option, root, frame)
        steps = list(_down(machine, option, names, frame))
        if isinstance(steps[-1], Unknown):
            continue
        if sure:
            change(steps[-1])
        else:
            _change_perhaps(machine, steps, change)


def item_of_each(
    machine: Machine, joined: Value, frame: Frame, item: Callable[[Value], Value]
) -> Value:
    """Return what stands for an item of each of several networks, that it can be changed."""
    root, names = _root(joined)
    if root is None:
        return UNKNOWN
    owners = [list(_down(machine, option, names, frame))[-1] for option in root.options]
    items = [item(owner) for owner in owners if not isinstance(owner, Unknown)]
    known = tuple(one for one in items if not isinstance(one, Unknown))
    return BoundV(EitherV(known), _ITEM) if known else UNKNOWN


def call_each(
    machine: Machine, bound: BoundV, given: Arguments, node: ast.AST, frame: Frame
) -> Value:
    """Call a method of each of several networks if it changes them; what else it gives is unknown.

    Returns:
        The networks, if the method gives them back.
    """
    results: list[Value] = []

    def run(owner: Value) -> None:
        method = owner
        if bound.name != _ITEM:
            method = attribute(machine, owner, bound.name, node, frame)
        own = isinstance(method, FunctionV) and _changes(machine, method, _MOST_CALLS)
        if own or (isinstance(method, BoundV) and method.name in _CHANGING):
            results.append(machine.call(method, given, node, frame))

    change_each(machine, bound.receiver, frame, run)
    root, names = _root(bound.receiver)
    if root is None or names or len(results) < len(root.options):
        return UNKNOWN
    alike = all(a is b for a, b in zip(results, root.options, strict=True))
    return root if alike else UNKNOWN


def is_joined(part: BoundV | EitherV) -> bool:
    """Tell whether something is one of several networks, or a part of it."""
    owner: Value = part
    while type(owner) is BoundV:
        owner = owner.receiver
    return type(owner) is EitherV


def _root(joined: Value) -> tuple[EitherV | None, list[str]]:
    """Return the networks that a part belongs to, and its names from the outermost on."""
    names: list[str] = []
    while isinstance(joined, BoundV):
        names.append(joined.name)
        joined = joined.receiver
    return (joined if isinstance(joined, EitherV) else None), names[::-1]


def _down(machine: Machine, option: Value, names: list[str], frame: Frame) -> Iterator[Value]:
    """Yield a network, and the parts of it that are come to by their names."""
    yield option
    for name in names:
        if name != _ITEM:
            option = attribute(machine, option, name, ast.Pass(), frame)
        yield option


def _change_perhaps(machine: Machine, steps: list[Value], change: Change) -> None:
    """Change a network, or leave it as it was."""
    networks = [one for one in steps if isinstance(one, ModelV)]
    before = [one.output for one in networks]

    def changed() -> bool:
        change(steps[-1])
        return False

    branch(machine, [changed, lambda: False])
    for network, output in zip(networks, before, strict=True):  # which no branch undoes
        if network.output is not output:
            network.output, network.given = join(output, network.output), None


#: How deep, and in how many values, other names are looked for.
_DEEPEST, _MOST_VALUES = 3, 2_000


def _has_another_name(option: Value, joined: EitherV, frame: Frame) -> bool:
    """Tell whether something else than one of several networks stands for this one as well."""
    options = set(map(id, joined.options))
    waiting = [(one, _DEEPEST) for one in _named(frame)]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return _is_parameter(options, frame)
        value, depth = waiting.pop()
        if value is option:
            return True
        if isinstance(value, EitherV):
            if id(option) in (ids := set(map(id, value.options))) and ids != options:
                return True
        elif depth:
            waiting += [(one, depth - 1) for one in _inside(value)]
    return True


def _named(frame: Frame) -> Iterator[Value]:
    scope: Scope | None = frame.scope
    while scope is not None:
        yield from map(_known, scope.names.values())
        scope = scope.outer
    yield from map(_known, frame.scope.module.names.values())
    if frame.owner is not None:
        yield from map(_known, frame.owner.attributes.values())


def _known(value: Value) -> Value:
    return value.value or UNKNOWN if isinstance(value, LateV) else value


def _inside(value: Value) -> Iterable[Value]:
    if isinstance(value, ListV):
        return map(_known, value.items)
    if isinstance(value, DictV):
        return map(_known, value.items.values())
    if isinstance(value, ModelV) and value.layers is not None:
        return map(_known, value.layers.items)
    return map(_known, value.attributes.values()) if isinstance(value, ObjectV) else ()


def _is_parameter(options: set[int], frame: Frame) -> bool:
    """Tell whether several networks were handed to a function, by one that may name each."""
    spec = getattr(frame.function, "args", None)
    for argument in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs) if spec else ():
        value = _known(frame.scope.names.get(argument.arg, UNKNOWN))
        if isinstance(value, EitherV) and set(map(id, value.options)) == options:
            return True
    return False


#: What a method does that changes its object, and the methods of it that it calls.
_SETTING = regex(
    r"self\.\w+(?:\.\w+|\[[^\]\n]*\])*\s*[-+*/]?=[^=]|setattr\("
    r"|self(?:\.\w+|\[[^\]\n]*\])*\.(?:" + "|".join(sorted(_CHANGING)) + r")\("
)
_CALLED = regex(r"self\.(\w+)\(")
_MOST_CALLS = 3


def _changes(machine: Machine, method: FunctionV, depth: int) -> bool:
    """Tell whether a method changes its object, by its text or by other methods."""
    if method.owner is None:
        return False
    text = machine.project.source_of(method.scope.module).text_of(method.node)
    if _SETTING.search(text):
        return True
    called = [find_member(method.owner.cls, name) for name in set(_CALLED.findall(text))]
    return depth > 0 and any(
        isinstance(one, FunctionV)
        and _changes(machine, FunctionV(one.node, one.scope, method.owner, one.home), depth - 1)
        for one in called
    )
