"""The values of expressions."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import replace

from losspick.reading.python.data import texts
from losspick.reading.python.data.environments import OVER
from losspick.reading.python.data.joining import join
from losspick.reading.python.data.plain import elements
from losspick.reading.python.evaluating.assigning import assign
from losspick.reading.python.evaluating.attributes import attribute
from losspick.reading.python.evaluating.callees import LATE, NOW, When, when_asked
from losspick.reading.python.evaluating.comparisons import compare
from losspick.reading.python.evaluating.doubting import asked_about, in_doubt, is_moved_only
from losspick.reading.python.evaluating.indexing import subscript
from losspick.reading.python.evaluating.operators import binary, unary
from losspick.reading.python.evaluating.postponing import put_off
from losspick.reading.python.evaluating.rounds import dict_of_rounds, list_of_rounds
from losspick.reading.python.evaluating.statements import truth
from losspick.reading.python.evaluating.supers import call_super, of_super
from losspick.reading.python.libraries.making import inner_dict
from losspick.reading.python.pairing.misread import note_named
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Evaluator, Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    ChoiceV,
    Const,
    DeferredV,
    DictV,
    FunctionV,
    LateV,
    ListV,
    ObjectV,
    Scope,
    Symbol,
    TensorV,
    Value,
)


def _constant(machine: Machine, node: ast.Constant, frame: Frame) -> Value:
    return UNKNOWN if node.value is ... else Const(node.value)


def _name(machine: Machine, node: ast.Name, frame: Frame) -> Value:
    name, scope = node.id, frame.scope
    inner: Scope | None = scope
    while inner is not None:
        found = inner.names.get(name)
        if found is not None:
            waits = type(found) in _WAITING
            return _read(machine, found, inner.names, name) if waits else found
        inner = inner.outer
    names = scope.module.names
    found = names.get(name)
    if found is not None:
        return _read(machine, found, names, name) if type(found) in _WAITING else found
    if name == "__name__":
        return Const("__main__")  # what is run as a program is what counts
    return machine.project.starred(scope, name) or Symbol(f"builtins.{name}")


#: What a name stands for that has to be computed or imported first.
_WAITING = frozenset({LateV, DeferredV})


def _read(machine: Machine, found: Value, names: dict[str, Value], name: str) -> Value:
    """Return what a name stands for, computed or imported by now."""
    if isinstance(found, LateV):
        return machine.settle(found)
    return machine.project.settle(found, names, name)


#: Attributes of arrays that say nothing of what is in them.
_TELLING_NOTHING = frozenset({"device"})


def _attribute(machine: Machine, node: ast.Attribute, frame: Frame) -> Value:
    if node.attr in _TELLING_NOTHING:
        late = put_off(machine, node.value, frame)
        if late is not None and not late.noting:
            return BoundV(UNKNOWN, node.attr)
    return attribute(machine, machine.evaluate(node.value, frame), node.attr, node, frame)


def _sequence(machine: Machine, node: ast.List | ast.Tuple | ast.Set, frame: Frame) -> Value:
    items: list[Value] = []
    whole = True
    for element in node.elts:
        if type(element) is ast.Starred:
            inner = elements(machine.evaluate(element.value, frame))
            whole = whole and inner is not None
            items += inner if inner is not None else [UNKNOWN]
        else:
            items.append(machine.evaluate(element, frame))
    return ListV(items, whole, "tuple" if isinstance(node, ast.Tuple) else "list")


def _dict(machine: Machine, node: ast.Dict, frame: Frame) -> Value:
    result = DictV({})
    for key_node, value_node in zip(node.keys, node.values, strict=True):
        value = machine.evaluate(value_node, frame)
        if key_node is None:
            if isinstance(value, DictV):
                result.items.update(value.items)
                kept = {k: at for k, at in result.places.items() if k not in value.items}
                result.places = kept | value.places
            result.whole = result.whole and isinstance(value, DictV) and value.whole
            continue
        key = machine.evaluate(key_node, frame)
        if isinstance(key, Const):
            if type(value) is TensorV and value.predicted:
                note_named(machine, key.value, value, frame.source.place(value_node))
            result.items[key.value] = value
            result.places[key.value] = frame.source.place(value_node)
        else:
            result.whole = False
    return result


def _call(machine: Machine, node: ast.Call, frame: Frame) -> Value:
    above = of_super(node)
    if above is not None:
        return call_super(machine, above, _arguments(machine, node, frame), node, frame)
    called = machine.evaluate(node.func, frame)
    return machine.call(called, _arguments(machine, node, frame, called), node, frame)


def _arguments(
    machine: Machine, node: ast.Call, frame: Frame, called: Value = UNKNOWN
) -> Arguments:
    """Return the arguments of a call; those that code of the tree takes may be put off."""
    given = Arguments([], {}, {}, frame.source)
    when = when_asked(called) if frame.within else NOW
    positional, nodes = given.positional, given.nodes
    for argument in node.args:
        if type(argument) is ast.Starred:
            inner = elements(machine.evaluate(argument.value, frame))
            given.whole = given.whole and inner is not None
            positional += inner or []
            continue
        if not given.whole:  # behind values of unknown number, it may come at any place
            machine.evaluate(argument, frame)
            continue
        nodes[len(positional)] = argument
        if when is NOW:  # asked here: to call what asks takes longer
            positional.append(machine.evaluate(argument, frame))
        else:
            positional.append(_argument(machine, argument, frame, when))
    for keyword in node.keywords:
        value = _argument(machine, keyword.value, frame, when if keyword.arg else NOW)
        if keyword.arg is not None:
            nodes[keyword.arg] = keyword.value
            given.keywords[keyword.arg] = value
        elif isinstance(value := _items_of(value), DictV):
            given.keywords.update({k: v for k, v in value.items.items() if isinstance(k, str)})
            given.whole = given.whole and value.whole
            if value.places:
                given.spread = {**(given.spread or {}), **value.places}
        else:
            given.whole = False
    return given


def _items_of(value: Value) -> Value:
    """Return what a double star takes from a value: of an object, what it holds by keys."""
    inner = inner_dict(value) if isinstance(value, ObjectV) else None
    return value if inner is None else inner


def _argument(machine: Machine, node: ast.expr, frame: Frame, when: When) -> Value:
    late = None if when is NOW else put_off(machine, node, frame)
    if late is None:
        return machine.evaluate(node, frame)
    if when is LATE:
        return late
    return machine.settle(late) if _needs_axes(machine, frame) else TensorV()


def _needs_axes(machine: Machine, frame: Frame) -> bool:
    """Tell whether the number of axes of what dense layers are given counts in a class."""
    owner = frame.owner
    return owner is not None and machine.memory.goes_over_second(frame.source, owner.cls.node)


def _lambda(machine: Machine, node: ast.Lambda, frame: Frame) -> Value:
    machine.holding.append(frame.scope)
    return FunctionV(node, frame.scope, frame.owner, frame.home)


def _either(machine: Machine, node: ast.IfExp, frame: Frame) -> Value:
    test = truth(machine.evaluate(node.test, frame))
    if test is not None:
        return machine.evaluate(node.body if test else node.orelse, frame)
    if (asked := asked_about(machine, node.test, frame)) and is_moved_only(node):
        return machine.evaluate(node.orelse, frame)
    one = in_doubt(machine, asked, lambda: machine.evaluate(node.body, frame), frame)
    other = in_doubt(machine, asked, lambda: machine.evaluate(node.orelse, frame), frame)
    chosen = join(one(), other())
    counted = isinstance(chosen, ChoiceV) and _compares_number(node.test)
    return replace(chosen, each=True) if counted and isinstance(chosen, ChoiceV) else chosen


def _compares_number(test: ast.expr) -> bool:
    """Tell whether something is compared with a whole number: ``n_classes > 1``."""
    right = test.comparators[0] if isinstance(test, ast.Compare) else None
    return isinstance(right, ast.Constant) and type(right.value) is int


def _boolean(machine: Machine, node: ast.BoolOp, frame: Frame) -> Value:
    stops = isinstance(node.op, ast.Or)
    sure, flag = True, False
    for part in node.values[:-1]:
        value = machine.evaluate(part, frame)
        known = truth(value)
        if known is stops:
            return value if sure else UNKNOWN
        sure = sure and known is not None
        flag = flag or value == OVER
    last = machine.evaluate(node.values[-1], frame)
    if not sure:  # episodes end, or are cut off
        return OVER if flag else UNKNOWN
    return last


def _walrus(machine: Machine, node: ast.NamedExpr, frame: Frame) -> Value:
    value = machine.evaluate(node.value, frame)
    assign(machine, node.target, value, frame)
    return value


def _inner(machine: Machine, node: ast.Await | ast.Starred, frame: Frame) -> Value:
    return machine.evaluate(node.value, frame)


def _yield_from(machine: Machine, node: ast.YieldFrom, frame: Frame) -> Value:
    items = elements(machine.evaluate(node.value, frame))
    frame.yields.extend(items or [UNKNOWN])
    return UNKNOWN


def _yield(machine: Machine, node: ast.Yield, frame: Frame) -> Value:
    frame.yields.append(machine.evaluate(node.value, frame))
    return UNKNOWN


def _text(machine: Machine, node: ast.JoinedStr, frame: Frame) -> Value:
    parts: list[Value | None] = []
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            value = machine.evaluate(part.value, frame)
            parts.append(value if part.format_spec is None else None)
        else:
            parts.append(machine.evaluate(part, frame))
    return texts.joined(parts)


EXPRESSIONS: Mapping[type[ast.AST], Evaluator] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.List: _sequence,
    ast.Tuple: _sequence,
    ast.Set: _sequence,
    ast.Dict: _dict,
    ast.Call: _call,
    ast.Lambda: _lambda,
    ast.IfExp: _either,
    ast.BoolOp: _boolean,
    ast.BinOp: binary,
    ast.UnaryOp: unary,
    ast.Compare: compare,
    ast.Subscript: subscript,
    ast.ListComp: list_of_rounds,
    ast.GeneratorExp: list_of_rounds,
    ast.SetComp: list_of_rounds,
    ast.DictComp: dict_of_rounds,
    ast.NamedExpr: _walrus,
    ast.Await: _inner,
    ast.Starred: _inner,
    ast.Yield: _yield,
    ast.YieldFrom: _yield_from,
    ast.JoinedStr: _text,
}
