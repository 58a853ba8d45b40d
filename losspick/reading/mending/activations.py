"""Take the activation away from an output."""

from __future__ import annotations

import ast

from losspick.core.records import record
from losspick.reading.mending.cutting import (
    without_call,
    without_item,
    without_method,
    without_statement,
)
from losspick.reading.mending.text import (
    Change,
    Text,
    attribute_reads,
    imported,
    last_name,
    root_name,
)

#: Layers that are nothing but an activation.
_LAYERS = frozenset({"Softmax", "Sigmoid", "Activation"})
_FUNCTIONS = frozenset({"softmax", "sigmoid"})
#: Arguments of such layers that go with the activation.
_AXES = frozenset({"dim", "axis", "activation"})
#: What is no raw score either, so that more than the last activation is to be looked at.
_ACTIVATED = frozenset(
    {"exp", "relu", "tanh", "softmax", "sigmoid", "log", "log_softmax", "softplus", "elu", "gelu"}
)
#: What the argument of an activation is called.
_INPUTS = ("input", "x", "logits", "tensor")


@record(frozen=True, slots=True)
class Drop:
    """How an activation goes.

    Attributes:
        changes: Of the text.
        head: The layer or the value that is another one without it.
        is_value: It is a value, no layer.
    """

    changes: list[Change]
    head: ast.expr
    is_value: bool = False


def drop_activation(text: Text, node: ast.expr) -> Drop | None:
    """Return how the activation at a node goes; None: not by one plain edit."""
    above = text.parent(node)
    if isinstance(above, ast.keyword):
        call = text.parent(above)
        return _without_argument(text, call, above) if above.arg == "activation" else None
    if isinstance(node, ast.Call) and last_name(node.func) in _LAYERS:
        return _without_layer(text, node)
    if isinstance(node, ast.Call) and last_name(node.func) in _FUNCTIONS:
        return _without_function(text, node)
    if isinstance(above, ast.Call) and above.args[-1:] == [node] and len(above.args) == 2:
        return _without_argument(text, above, node)
    return None


def _without_argument(text: Text, call: ast.AST | None, item: ast.AST) -> Drop | None:
    if not isinstance(call, ast.Call) or any(word.arg is None for word in call.keywords):
        return None
    changes = without_item(text, _ordered(text, [*call.args, *call.keywords]), item)
    return Drop(changes, call) if changes else None


def _ordered(text: Text, items: list[ast.AST]) -> list[ast.AST]:
    return sorted(items, key=text.span)


def _without_layer(text: Text, layer: ast.Call) -> Drop | None:
    if any(word.arg not in _AXES for word in layer.keywords):
        return None  # a number type or a name of its own would go with it
    above = text.parent(layer)
    if isinstance(above, ast.Call) and above.func is layer:
        return _without_function(text, above)
    if isinstance(above, ast.Assign):
        return _without_its_call(text, above)
    if isinstance(above, ast.Call) and last_name(above.func) == "add":
        statement = text.parent(above)
        if isinstance(statement, ast.Expr) and above.args == [layer] and not above.keywords:
            changes = without_statement(text, statement)
            return Drop(changes, layer) if changes else None
    return _without_last(text, above, layer)


def _without_last(text: Text, above: ast.AST | None, layer: ast.Call) -> Drop | None:
    """Cut the last layer of a Sequential, however its layers are listed."""
    outer = text.parent(above) if isinstance(above, ast.List) else above
    if not isinstance(outer, ast.Call) or last_name(outer.func) != "Sequential":
        return None
    items = above.elts if isinstance(above, ast.List) else outer.args
    if len(items) < 2 or items[-1] is not layer or _is_activated(items[-2]):
        return None
    changes = without_item(text, items, layer)
    return Drop(changes, layer) if changes else None


def _without_function(text: Text, call: ast.Call) -> Drop | None:
    """Leave the argument of an activation, or what its method is called on."""
    function = call.func
    if isinstance(function, ast.Attribute) and root_name(function) not in imported(
        text.source.tree
    ):
        if root_name(function.value) in ("self", "cls") and isinstance(function.value, ast.Name):
            return None
        if _is_activated(function.value):
            return None
        changes = without_method(text, call, function.value)
        return Drop(changes, call, is_value=True) if changes else None
    inner = _argument(call)
    return None if inner is None else _left(text, call, inner)


def _argument(call: ast.Call) -> ast.expr | None:
    named = [word.value for word in call.keywords if word.arg in _INPUTS]
    given = [*call.args[:1], *named]
    return given[0] if len(given) == 1 and not isinstance(given[0], ast.Starred) else None


def _left(text: Text, call: ast.Call, inner: ast.expr) -> Drop | None:
    """Leave the argument; a statement that assigned a name to itself goes as a whole."""
    statement = text.parent(call)
    if _is_activated(inner):
        return None
    changes: list[Change] = []
    if isinstance(statement, ast.Assign) and isinstance(inner, ast.Name):
        (target, *others) = statement.targets
        if not others and isinstance(target, ast.Name) and target.id == inner.id:
            changes = without_statement(text, statement)
    changes = changes or without_call(text, call, inner)
    return Drop(changes, call, is_value=True) if changes else None


def _is_activated(before: ast.expr) -> bool:
    return isinstance(before, ast.Call) and last_name(before.func).casefold() in _ACTIVATED


def _without_its_call(text: Text, assigned: ast.Assign) -> Drop | None:
    """Leave the argument of the one call of a layer that an attribute holds."""
    (target, *others) = assigned.targets
    if others or not isinstance(target, ast.Attribute) or root_name(target) != "self":
        return None
    uses = list(attribute_reads(text, target))
    call = text.parent(uses[0]) if len(uses) == 1 else None
    if not isinstance(call, ast.Call) or call.func is not uses[0] or call.keywords:
        return None
    return _left(text, call, call.args[0]) if len(call.args) == 1 else None
