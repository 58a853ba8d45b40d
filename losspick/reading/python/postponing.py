"""Calls that are put off until something asks for what they give.

Most of what a model computes is never asked for: behind its last dense layer, nothing but a size
is left of it. What may come to a loss, or change what others see, is never put off.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from enum import Enum

from losspick.reading.python.attributes import member_of
from losspick.reading.python.classes import find_member, model_method
from losspick.reading.python.frames import Frame
from losspick.reading.python.machine import MOST_LATE, Machine
from losspick.reading.python.names import canonical, last
from losspick.reading.python.reach import TAKING, reaches
from losspick.reading.python.values import (
    UNKNOWN,
    BoundV,
    ClassV,
    FunctionV,
    LateV,
    LayerV,
    ListV,
    LossV,
    ModelV,
    ObjectV,
    Scope,
    Symbol,
    Unknown,
    Value,
)
from losspick.reading.python.words import LOSSES

#: Methods that change what they belong to.
_CHANGING = frozenset(
    {"compile", "fit", "fit_generator", "append", "add", "extend", "insert", "pop", "update",
     "setdefault", "add_module", "register_module", "backward", "minimize", "apply_gradients",
     "step", "load_state_dict", "train_on_batch", "apply", "predict", "register_buffer",
     "register_parameter", "setattr", "round"}
)  # fmt: skip
#: Expressions that do nothing but bring values together.
_PLAIN = frozenset(
    {ast.Call, ast.Name, ast.Attribute, ast.Subscript, ast.Slice, ast.Constant, ast.Tuple,
     ast.List, ast.keyword, ast.Starred, ast.IfExp, ast.BoolOp, ast.And, ast.Or, ast.Not,
     ast.UnaryOp, ast.BinOp, ast.Add, ast.Compare, ast.Is, ast.IsNot, ast.Load, ast.USub}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Terms:
    """What an expression is made of.

    Attributes:
        names: Its bare names.
        calls: The calls in it.
    """

    names: frozenset[str]
    calls: tuple[ast.Call, ...]


def postponed(machine: Machine, node: ast.expr, frame: Frame) -> LateV | None:
    """Return an expression put off; None: it is cheap, or has to be evaluated now."""
    if not frame.within or type(node) not in (ast.Call, ast.Subscript, ast.Attribute, ast.BinOp):
        return None
    terms = _terms(machine, node)
    if terms is None:
        return None
    names = frame.scope.names
    late = [v for n in terms.names if isinstance(v := names.get(n), LateV) and v.value is None]
    if not late and not any(_is_long(machine, one, frame) for one in terms.calls):
        return None
    depth = 1 + max((one.depth for one in late), default=0)
    if depth > MOST_LATE or not _is_harmless(machine, terms, frame):
        return None
    captured = {name: names[name] for name in terms.names if name in names}
    if any(isinstance(value, LossV) for value in captured.values()):
        return None
    return _later(machine, node, captured, frame, depth)


def _later(
    machine: Machine, node: ast.expr, captured: dict[str, Value], frame: Frame, depth: int
) -> LateV:
    scope = Scope(captured, frame.scope.module, frame.scope.outer)
    inner = Frame(
        scope, frame.source, owner=frame.owner, home=frame.home, fixed=frame.fixed, within=True
    )
    return LateV(machine.aside(lambda: machine.evaluate(node, inner)), depth)


def parts(machine: Machine, late: LateV, number: int) -> list[Value]:
    """Return what a pattern of names is bound to, put off too."""

    def part(index: int) -> Value:
        value = machine.settle(late)
        known = isinstance(value, ListV) and value.whole and len(value.items) == number
        return value.items[index] if known and isinstance(value, ListV) else UNKNOWN

    return [LateV(lambda index=index: part(index), late.depth) for index in range(number)]  # type: ignore[misc]


def is_idle(machine: Machine, node: ast.expr, frame: Frame) -> bool:
    """Tell whether an expression may be left out where nobody asks for its value."""
    if not frame.within:
        return False
    terms = _terms(machine, node)
    return terms is not None and all(
        _is_harmless_call(machine, one, frame) or _hands_on_nothing(machine, one, frame)
        for one in terms.calls
    )


def _hands_on_nothing(machine: Machine, node: ast.Call, frame: Frame) -> bool:
    """Tell whether unknown code is called that gets neither a model nor a loss."""
    if not isinstance(_called(machine, node.func, frame), Unknown):
        return False
    return not any(
        _is_handed_on(inner, frame)
        for part in (*node.args, *(keyword.value for keyword in node.keywords))
        for inner in ast.walk(part)
    )


def _is_handed_on(node: ast.AST, frame: Frame) -> bool:
    if isinstance(node, ast.Name):
        return isinstance(frame.scope.names.get(node.id), LossV | ModelV | FunctionV | Symbol)
    own = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    return own and isinstance(frame.scope.names.get(node.value.id), ObjectV)  # type: ignore[attr-defined]


def _terms(machine: Machine, node: ast.expr) -> Terms | None:
    known = machine.terms.get(id(node), _MISSING)
    if known is _MISSING:
        known = machine.terms[id(node)] = _terms_of(node)
    return known  # type: ignore[return-value]


_MISSING = object()


def _terms_of(node: ast.expr) -> Terms | None:
    names: set[str] = set()
    calls: list[ast.Call] = []
    waiting: list[ast.AST] = [node]
    while waiting:
        one = waiting.pop()
        kind = type(one)
        if kind is ast.Name:
            names.add(one.id)  # type: ignore[attr-defined]
        elif kind not in _PLAIN:
            return None
        elif kind is ast.Attribute:
            if one.attr in LOSSES:  # type: ignore[attr-defined]
                return None
            waiting.append(one.value)  # type: ignore[attr-defined]
        elif kind is not ast.Constant:
            if kind is ast.Call:
                calls.append(one)  # type: ignore[arg-type]
            waiting.extend(ast.iter_child_nodes(one))
    return None if names & LOSSES else Terms(frozenset(names), tuple(calls))


def _is_long(machine: Machine, node: ast.Call, frame: Frame) -> bool:
    """Tell whether a call runs code of the tree."""
    called = _called(machine, node.func, frame)
    return isinstance(called, FunctionV | ObjectV)


def _is_harmless(machine: Machine, terms: Terms, frame: Frame) -> bool:
    return all(_is_harmless_call(machine, one, frame) for one in terms.calls)


def _is_harmless_call(machine: Machine, node: ast.Call, frame: Frame) -> bool:
    called = _called(machine, node.func, frame)
    if isinstance(called, FunctionV | ClassV):
        return not reaches(machine, [called])
    if isinstance(called, ObjectV):
        called.called = True
        return not reaches(machine, [called])
    if isinstance(called, ModelV):
        called.called = True
        return not called.compiled
    if isinstance(called, Symbol):
        path = canonical(called.path)
        return last(path) not in LOSSES and path.partition(".")[0] not in TAKING
    if isinstance(called, BoundV):
        return called.name not in _CHANGING and not isinstance(called.receiver, LossV)
    return isinstance(called, LayerV)


def _called(machine: Machine, node: ast.expr, frame: Frame) -> Value | None:
    """Return what is called; None: that is not known before it is evaluated."""
    if isinstance(node, ast.Name):
        return _named(machine, node.id, frame)
    if not isinstance(node, ast.Attribute):
        return None
    owner = _called(machine, node.value, frame)
    if isinstance(owner, ObjectV):
        return member_of(machine, owner, node.attr)
    if isinstance(owner, Symbol):
        return Symbol(f"{owner.path}.{node.attr}")
    if owner is None and _begins_late(node, frame):
        return BoundV(UNKNOWN, node.attr)
    return None


def _begins_late(node: ast.expr, frame: Frame) -> bool:
    """Tell whether a chain of attributes, items and calls begins with what is put off."""
    inner: ast.AST = node
    while not isinstance(inner, ast.Name):
        if isinstance(inner, ast.Attribute | ast.Subscript):
            inner = inner.value
        elif isinstance(inner, ast.Call):
            inner = inner.func
        else:
            return False
    return isinstance(frame.scope.names.get(inner.id), LateV)


def _named(machine: Machine, name: str, frame: Frame) -> Value | None:
    scope: Scope | None = frame.scope
    while scope is not None:
        if name in scope.names:
            found = scope.names[name]
            if isinstance(found, LateV):
                return found.value
            return machine.project.settle(found, scope.names, name)
        scope = scope.outer
    names = frame.scope.module.names
    if name in names:
        return machine.project.settle(names[name], names, name)
    return Symbol(f"builtins.{name}")


class When(Enum):
    """When what is called asks for its arguments."""

    NOW = "now"
    LATE = "late"
    NEVER = "never"


def when_asked(called: Value) -> When:
    """Return when a value that is called asks for its arguments.

    Nothing but the number of axes is left of what a dense layer is given.
    """
    if isinstance(called, FunctionV):
        return When.LATE
    if isinstance(called, ObjectV):
        name = model_method(called.cls)
        found = find_member(called.cls, name) if name else None
        return When.LATE if isinstance(found, FunctionV) else When.NOW
    if isinstance(called, LayerV):
        return When.NEVER if called.effect == "set" else When.NOW
    if isinstance(called, ModelV) and called.layers is not None:
        layers = called.layers.items
        sized = any(isinstance(one, LayerV) and one.effect == "set" for one in layers)
        return When.NEVER if sized else When.NOW
    return When.NOW


def put_off(machine: Machine, node: ast.expr, frame: Frame) -> LateV | None:
    """Return an argument that nothing has asked for yet; None: it has to be evaluated now."""
    if isinstance(node, ast.Name):
        found = frame.scope.names.get(node.id)
        return found if isinstance(found, LateV) and found.value is None else None
    return postponed(machine, node, frame)
