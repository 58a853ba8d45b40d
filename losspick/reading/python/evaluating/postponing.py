"""Calls that are put off until something asks for what they give.

Most of what a model computes is never asked for: behind its last dense layer, nothing but a size
is left of it. What may come to a loss, or change what others see, is never put off.
"""

from __future__ import annotations

import ast

from losspick.core.regexes import regex
from losspick.reading.python.data.pairs import is_pair, places_of, values_of
from losspick.reading.python.evaluating.callees import (
    called_value,
    hands_on_nothing,
    is_harmless,
)
from losspick.reading.python.evaluating.made_of import Terms, terms_of
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import MOST_LATE, Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    ClassV,
    FunctionV,
    LateV,
    ListV,
    LossV,
    ObjectV,
    Scope,
    TensorV,
    Value,
)

#: Those that are worth being put off as a whole.
_WORTHWHILE = frozenset({ast.Call, ast.Subscript, ast.Attribute, ast.BinOp, ast.UnaryOp, ast.IfExp})
#: An attribute that a method sets.
_SETTING = regex(r"self\.\w+(?:\[[^\]\n]*\])?\s*[-+*/]?=[^=]")


def postponed(machine: Machine, node: ast.expr, frame: Frame) -> LateV | None:
    """Return an expression put off; None: it is cheap, or has to be evaluated now."""
    if not frame.within or type(node) not in _WORTHWHILE or _is_known(node, frame):
        return None
    terms = terms_of(machine, node)
    if terms is None:
        return None
    late = _late(terms, frame)
    if not late and not terms.calls:
        return None
    called = _called(machine, terms, frame)
    if not late and not _is_long(called):
        return None
    return _later(machine, node, terms, frame, late, called)


def _is_known(node: ast.expr, frame: Frame) -> bool:
    """Tell whether an expression is an attribute of what is not put off, as most are."""
    if type(node) is not ast.Attribute:
        return False
    inner: ast.expr = node
    while type(inner) is ast.Attribute:
        inner = inner.value
    return type(inner) is ast.Name and type(frame.scope.names.get(inner.id)) is not LateV


def postponed_member(machine: Machine, node: ast.expr, frame: Frame) -> LateV | None:
    """Return what a constructor sets put off; None: it has to be evaluated now.

    What depends on other members, which may be set anew, is evaluated at once.
    """
    if type(node) is ast.Name:
        return put_off(machine, node, frame)
    if not frame.within or frame.owner is None or type(node) is not ast.Call:
        return None
    terms = terms_of(machine, node)
    if terms is None or any(frame.scope.names.get(n) is frame.owner for n in terms.names):
        return None
    called = _called(machine, terms, frame)
    return _later(machine, node, terms, frame, _late(terms, frame), called)


def _called(machine: Machine, terms: Terms, frame: Frame) -> list[tuple[ast.Call, Value | None]]:
    return [(one, called_value(machine, one.func, frame)) for one in terms.calls]


def _late(terms: Terms, frame: Frame) -> list[LateV]:
    names = frame.scope.names
    late = []
    for name in terms.names:  # a comprehension would take half as long again
        value = names.get(name)
        if type(value) is LateV and value.value is None:
            late.append(value)
    return late


def _later(
    machine: Machine,
    node: ast.expr,
    terms: Terms,
    frame: Frame,
    late: list[LateV],
    called: list[tuple[ast.Call, Value | None]],
) -> LateV | None:
    depth = 1 + max(one.depth for one in late) if late else 1
    if depth > MOST_LATE:
        return None
    for one, value in called:
        if not _may_wait(machine, one, value, frame):
            return None
    names = frame.scope.names
    captured = {name: names[name] for name in terms.names if name in names}
    if LossV in map(type, captured.values()):
        return None
    scope = Scope(captured, frame.scope.module, frame.scope.outer)
    inner = Frame(
        scope, frame.source, owner=frame.owner, home=frame.home, fixed=frame.fixed, within=True,
        scoring=frame.scoring,
    )  # fmt: skip
    scoring = terms.scoring and (frame.fixed or frame.scoring)
    noting = terms.noting or scoring or any(one.noting for one in late)
    return LateV(machine.aside(lambda: machine.evaluate(node, inner)), depth, noting)


def _may_wait(machine: Machine, node: ast.Call, called: Value | None, frame: Frame) -> bool:
    if type(called) is FunctionV and _changes_its_owner(machine, called):
        return False
    return is_harmless(machine, called) or hands_on_nothing(called, node, frame)


def _changes_its_owner(machine: Machine, method: FunctionV) -> bool:
    """Tell whether a method sets attributes of its object, which others may read before it runs."""
    if method.owner is None:
        return False
    known = machine.memory.setting.get(id(method.node))
    if known is None:
        text = machine.project.source_of(method.scope.module).text_of(method.node)
        known = "setattr(" in text or _SETTING.search(text) is not None
        machine.memory.setting[id(method.node)] = known
    return known


_PAIR = 2


def parts(machine: Machine, late: LateV, number: int) -> list[Value]:
    """Return what a pattern of names is bound to, put off too."""

    def part(index: int) -> Value:
        value = machine.settle(late)
        if isinstance(value, TensorV) and is_pair(value) and number == _PAIR:
            return places_of(value) if index else values_of(value)
        known = isinstance(value, ListV) and value.whole and len(value.items) == number
        return value.items[index] if known and isinstance(value, ListV) else UNKNOWN

    return [
        LateV(lambda index=index: part(index), late.depth, late.noting)  # type: ignore[misc]
        for index in range(number)
    ]


def leave_out(machine: Machine, node: ast.expr, frame: Frame) -> bool:
    """Leave out an expression whose value nobody asks for; false: it has to be evaluated.

    Of what it is made of, what may note something is computed.
    """
    terms = terms_of(machine, node) if frame.within else None
    if terms is None or terms.noting or (terms.scoring and (frame.fixed or frame.scoring)):
        return False
    if any(_is_predicted(frame.scope.names.get(name)) for name in terms.names):
        return False
    idle = all(
        is_harmless(machine, value) or hands_on_nothing(value, one, frame)
        for one, value in _called(machine, terms, frame)
    )
    for late in _late(terms, frame) if idle else ():
        if late.noting:
            machine.settle(late)
    return idle


def _is_predicted(value: Value | None) -> bool:
    """Tell whether a trained model has given a value, whatever is made of that tells its use."""
    return type(value) is TensorV and value.predicted


def _is_long(called: list[tuple[ast.Call, Value | None]]) -> bool:
    """Tell whether one of several calls runs code of the tree."""
    for node, value in called:
        kind = type(value)
        if kind is FunctionV or kind is ObjectV:
            return True
        if kind is ClassV and type(node.func) is ast.Call:
            return True
    return False


def put_off(machine: Machine, node: ast.expr, frame: Frame) -> LateV | None:
    """Return an argument that nothing has asked for yet; None: it has to be evaluated now."""
    if type(node) is ast.Name:
        found = frame.scope.names.get(node.id)
        return found if type(found) is LateV and found.value is None else None
    return postponed(machine, node, frame)


def put_off_parts(machine: Machine, target: ast.Tuple, value: ast.expr, frame: Frame) -> bool:
    """Bind the names of a pattern to what is put off; false: it has to be evaluated now."""
    names = [one.id for one in target.elts if isinstance(one, ast.Name)]
    if len(names) < len(target.elts) or not frame.shared.keys().isdisjoint(names):
        return False
    if isinstance(value, ast.Tuple):
        return _put_off_each(machine, names, value.elts, frame)
    late = postponed(machine, value, frame)
    values = [] if late is None else parts(machine, late, len(names))
    for name, part in zip(names, values, strict=False):
        machine.write(frame.scope.names, name, part)
    return late is not None


def _put_off_each(machine: Machine, names: list[str], values: list[ast.expr], frame: Frame) -> bool:
    """Bind names to as many expressions, of which some are put off; false: they are no pairs."""
    if len(names) != len(values) or any(isinstance(one, ast.Starred) for one in values):
        return False
    bound = [put_off(machine, one, frame) or machine.evaluate(one, frame) for one in values]
    for name, value in zip(names, bound, strict=True):
        machine.write(frame.scope.names, name, value)
    return True
