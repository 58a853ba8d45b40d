"""Objects of a program's own classes: their attributes, and the rows that its data sets give."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from losspick.reading.python.origins.origin_branches import last_name
from losspick.reading.python.origins.origin_values import (
    Made,
    Own,
    Several,
    Text,
    Value,
)

if TYPE_CHECKING:
    from losspick.core.spec import Location
    from losspick.reading.python.origins.origins import Program

#: Base classes that are looked through.
_MOST_BASES = 4
_METHODS = (ast.FunctionDef, ast.AsyncFunctionDef)
#: Methods that give what a data set holds, one by one.
_ITEMS = ("__getitem__", "__iter__", "__next__")
#: What a call of an object runs.
_CALLED = ("__call__", "forward", "call")
_PROPERTIES = frozenset({"property", "cached_property"})


def construct(
    program: Program,
    own: Own,
    given: Sequence[Value],
    named: dict[str, Value],
    place: Location,
    *,
    whole: bool = True,
) -> Made:
    """Return an object of a class of the program, with what its constructor leaves in it."""
    made = Made(own.node.name, [place], (*given, *named.values()), "", own)
    init = method_of(program, own, "__init__")
    if init is not None:
        program.enter(init, (made, *given), named, {}, whole=whole)
        return made
    fields = [name for name, _ in _fields(own)]
    made.attributes |= dict(zip(fields, given, strict=False))
    made.attributes |= {name: one for name, one in named.items() if name in fields}
    after = method_of(program, own, "__post_init__")
    if after is not None:
        program.enter(after, (made,), {}, {})
    return made


def attribute(program: Program, owner: Made | Own, name: str) -> Value:
    """Return an attribute of a class of the program, or of an object of one."""
    own = owner.of if isinstance(owner, Made) else owner
    if isinstance(owner, Made) and name in owner.attributes:
        return owner.attributes[name]
    if own is None:
        return None
    for one in _with_bases(program, own):
        for field, value in _fields(one):
            if field == name and value is not None:
                return program.value_at(one.home, _default(value))
    found = method_of(program, own, name)
    if found is None or not isinstance(owner, Made):
        return None
    words = {last_name(one) for one in found.node.decorator_list}
    return program.enter(found, (owner,), {}, {}) if words & _PROPERTIES else None


def bound(program: Program, owner: Value, name: str) -> tuple[Text, tuple[Value, ...]] | None:
    """Return the method of the program's own that is called, and what it is given first."""
    own = owner.of if isinstance(owner, Made) else owner
    found = method_of(program, own, name) if isinstance(own, Own) else None
    if found is None:
        return None
    words = {last_name(one) for one in found.node.decorator_list}
    if "staticmethod" in words:
        return found, ()
    return found, (own,) if "classmethod" in words else (owner,) if owner is not own else ()


def run_by_call(program: Program, owner: Value) -> Text | None:
    """Return the method that a call of an object of the program's own runs."""
    if not isinstance(owner, Made) or owner.of is None:
        return None
    found = (method_of(program, owner.of, name) for name in _CALLED)
    return next((one for one in found if one is not None), None)


def itself(program: Program, text: Text) -> tuple[Value, ...]:
    """Return the object that a method belongs to which nothing calls here."""
    own = program.classes.get(id(text.node))
    if own is None:
        return ()
    if id(own.node) not in program.objects:
        place = program.place(own.node)
        program.objects[id(own.node)] = construct(program, own, (), {}, place, whole=False)
    return (program.objects[id(own.node)],)


def method_of(program: Program, own: Own, name: str) -> Text | None:
    """Return a method of a class of the program, also one that it inherits."""
    for one in _with_bases(program, own):
        for node in one.node.body:
            if isinstance(node, _METHODS) and node.name == name:
                return Text(node, one.home)
    return None


def rows_of(program: Program, value: Value) -> Value:
    """Return a data set by what is taken from it one by one; None: not known, or no data set."""
    if isinstance(value, Several | Made) and value.rows:
        return value
    if not isinstance(value, Made) or value.of is None:
        return None
    for name in _ITEMS:
        found = method_of(program, value.of, name)
        item = program.enter(found, (value, None), {}, {}) if found is not None else None
        if isinstance(item, Several):
            return replace(item, rows=True)
        if isinstance(item, Made) and item.attributes and item.of is None:
            return Made("", item.places, item.parts, attributes=item.attributes, rows=True)
    return None


def _with_bases(program: Program, own: Own) -> Iterator[Own]:
    waiting, seen = [own], 0
    while waiting and seen <= _MOST_BASES:
        one = waiting.pop(0)
        seen += 1
        yield one
        found = (program.value_at(one.home, base) for base in one.node.bases)
        waiting += [base for base in found if isinstance(base, Own)]


def field_names(program: Program, own: Own) -> tuple[str, ...]:
    """Return the names that classes set in their bodies."""
    return tuple(name for one in _with_bases(program, own) for name, _ in _fields(one))


def _fields(own: Own) -> Iterator[tuple[str, ast.expr | None]]:
    """Yield what the body of a class sets, in its order."""
    for node in own.node.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id, node.value
        elif isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = node.targets[0]
            if isinstance(target, ast.Name):
                yield target.id, node.value


def _default(value: ast.expr) -> ast.expr:
    """Return what a field is set to that is declared by a call."""
    if not isinstance(value, ast.Call) or last_name(value) not in ("field", "Field"):
        return value
    given = {one.arg: one.value for one in value.keywords}
    made = given.get("default_factory")
    if isinstance(made, ast.Lambda):
        return made.body
    return given.get("default", value.args[0] if value.args else value)
