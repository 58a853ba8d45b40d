"""What is called, known before it is evaluated, and whether calling it can do any harm."""

from __future__ import annotations

import ast
import functools
from enum import Enum
from typing import Any

from losspick.reading.python.evaluating.attributes import member_of
from losspick.reading.python.libraries.kept_estimators import LOADING
from losspick.reading.python.libraries.transforms import LOOPS
from losspick.reading.python.programs.reach import reaches
from losspick.reading.python.programs.words import NOTED, TAKING
from losspick.reading.python.text.syntax import children_of
from losspick.reading.python.values.class_values import find_member, model_method
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    ClassV,
    DeferredV,
    FunctionV,
    LateV,
    LayerV,
    LossV,
    ModelV,
    ObjectV,
    Scope,
    Symbol,
    TensorV,
    Unknown,
    Value,
)

#: Methods that change what they belong to.
_CHANGING = frozenset(
    {"compile", "fit", "fit_generator", "append", "add", "extend", "insert", "pop", "update",
     "setdefault", "add_module", "register_module", "backward", "minimize", "apply_gradients",
     "step", "load_state_dict", "train_on_batch", "apply", "predict", "register_buffer",
     "register_parameter", "setattr", "round"}
)  # fmt: skip
#: Methods that give an array another arrangement, and note nothing.
ARRANGING = frozenset({"view", "reshape", "unsqueeze", "expand", "transpose", "permute", "to"})


def is_harmless(machine: Machine, called: Value | None) -> bool:
    """Tell whether a call leads to no loss, and changes nothing that it is given."""
    kind = type(called)
    if isinstance(called, Symbol):
        return _is_harmless_of_library(called.path)
    if kind is FunctionV or kind is ClassV:
        return not reaches(machine, [called])  # type: ignore[list-item]
    if isinstance(called, ObjectV):
        called.called = True
        return not reaches(machine, [called])
    if isinstance(called, BoundV):
        return called.name not in _CHANGING and not isinstance(called.receiver, LossV)
    if isinstance(called, ModelV):
        called.called = True
        return not called.compiled
    return kind is LayerV


@functools.lru_cache(maxsize=4096)
def _is_harmless_of_library(path: str) -> bool:
    if path in LOADING:
        return False  # the file is named by what stands around the call
    path = canonical(path)
    if path.startswith("jax.lax.") and last(path) in LOOPS:
        return False
    return last(path) not in NOTED and path.partition(".")[0] not in TAKING


def hands_on_nothing(called: Value | None, node: ast.Call, frame: Frame) -> bool:
    """Tell whether unknown code is called that gets neither a model nor a loss."""
    if not isinstance(called, Unknown):
        return False
    waiting: list[ast.AST] = [*node.args, *(keyword.value for keyword in node.keywords)]
    for inner in waiting:  # which grows; ``ast.walk`` takes thrice as long
        if _is_handed_on(inner, frame):
            return False
        waiting += children_of(inner)
    return True


def _is_handed_on(node: ast.AST, frame: Frame) -> bool:
    if type(node) is ast.Name:
        return type(frame.scope.names.get(node.id)) in _TELLING
    own = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    return own and isinstance(frame.scope.names.get(node.value.id), ObjectV)  # type: ignore[attr-defined]


#: What tells something of what unknown code does that is given it.
_TELLING = frozenset({LossV, ModelV, FunctionV, Symbol})


def called_value(machine: Machine, node: ast.expr, frame: Frame) -> Value | None:
    """Return what is called; None: that is not known before it is evaluated."""
    if type(node) is ast.Name:
        return _named(machine, node.id, frame)
    if type(node) is ast.Call:
        return _applied(called_value(machine, node.func, frame))
    if type(node) is not ast.Attribute:
        return None
    owner = called_value(machine, node.value, frame)
    kind = type(owner)
    if kind is ObjectV:
        return member_of(machine, owner, node.attr)  # type: ignore[arg-type]
    if kind is Symbol:
        return Symbol(f"{owner.path}.{node.attr}")  # type: ignore[union-attr]
    if owner is None:
        return BoundV(UNKNOWN, node.attr) if _begins_late(node, frame) else None
    return BoundV(owner, node.attr) if kind is TensorV and node.attr in ARRANGING else None


def _applied(made: Value | None) -> Value | None:
    """Return what stands for an object that is applied where it is made: its class."""
    layer = isinstance(made, Symbol) and last(made.path)[:1].isupper()
    return made if layer or isinstance(made, ClassV) else None


def _begins_late(node: ast.expr, frame: Frame) -> bool:
    """Tell whether a chain of attributes, items and calls begins with what is put off."""
    inner: Any = node
    while (kind := type(inner)) is not ast.Name:
        if kind is ast.Attribute or kind is ast.Subscript:
            inner = inner.value
        elif kind is ast.Call:
            inner = inner.func
        elif kind is ast.BinOp:
            return _begins_late(inner.left, frame) or _begins_late(inner.right, frame)
        else:
            return False
    return type(frame.scope.names.get(inner.id)) is LateV


def _named(machine: Machine, name: str, frame: Frame) -> Value | None:
    scope: Scope | None = frame.scope
    while scope is not None:
        names = scope.names
        if name in names:
            found = names[name]
            if type(found) is LateV:
                return found.value
            waits = type(found) is DeferredV
            return machine.project.settle(found, names, name) if waits else found
        scope = scope.outer
    names = frame.scope.module.names
    if name in names:
        return machine.project.settle(names[name], names, name)
    return Symbol(f"builtins.{name}")


#: Of what such values give nothing is known.
_UNKNOWN = frozenset({Unknown, BoundV})


#: What asks for its arguments at once, as most that is called.
_ASKING = frozenset({Symbol, Unknown, ClassV, TensorV})


class When(Enum):
    """When what is called asks for its arguments."""

    NOW = "now"
    LATE = "late"
    NEVER = "never"


#: Looked at for each argument, which takes five times as long as attributes of their class.
NOW, LATE, NEVER = When.NOW, When.LATE, When.NEVER


def when_asked(called: Value) -> When:
    """Return when a value that is called asks for its arguments.

    Nothing but the number of axes is left of what a dense layer is given, and nothing of the sizes
    that an unknown array is arranged in.
    """
    kind = type(called)
    if kind in _ASKING:
        return NOW
    if isinstance(called, BoundV):
        unknown = called.name in ARRANGING and type(called.receiver) in _UNKNOWN
        return NEVER if unknown else NOW
    if kind is FunctionV:
        return LATE
    if isinstance(called, ObjectV):
        name = model_method(called.cls)
        found = find_member(called.cls, name) if name else None
        return LATE if isinstance(found, FunctionV) else NOW
    if isinstance(called, LayerV):
        return NEVER if called.effect == "set" else NOW
    if isinstance(called, ModelV) and called.layers is not None:
        layers = called.layers.items
        sized = any(isinstance(one, LayerV) and one.effect == "set" for one in layers)
        return NEVER if sized else NOW
    return NOW
