"""Objectives of boosters that a program defines itself: whether they hold a sigmoid.

What such a booster predicts are the scores that its objective was given.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.reading.python.libraries.own_margins import OWN_OF_MARGINS, is_of_margins
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.class_values import find_member, method_of
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    NONE,
    ClassV,
    Const,
    FunctionV,
    ObjectV,
    PartialV,
    Scope,
    Symbol,
    Value,
)

#: What an estimator is called whose objective the program defines, with a sigmoid in it.
OWN = "the program's own objective"
#: The same where the scores are logarithms of rates: the gradient is ``exp(score) - y``.
OWN_OF_RATES = "the program's own objective of rates"
#: Functions that are a sigmoid, or hold one, by any library's name.
_SIGMOIDS = frozenset(
    {"expit", "sigmoid", "log_expit", "logsigmoid", "log_sigmoid", "BCEWithLogitsLoss",
     "binary_cross_entropy_with_logits", "sigmoid_binary_cross_entropy",
     "sigmoid_cross_entropy_with_logits"}
)  # fmt: skip
#: How many functions lie between an objective and its sigmoid at most.
_DEEPEST = 2


def own_objective(machine: Machine, value: Value | None) -> str | None:
    """Return how an objective is called that is no word: with a sigmoid in it, or not known."""
    if value is None or value == NONE or isinstance(value, Const):
        return None
    function = function_of(value)
    if function is None:
        return ""
    if has_sigmoid(machine, function):
        return OWN
    if is_of_margins(function.node):
        return OWN_OF_MARGINS
    return OWN_OF_RATES if _is_of_rates(whole(function.node)) else ""


def _is_of_rates(node: ast.AST) -> bool:
    """Tell whether a function gives back ``exp(score) - y`` for its gradient."""
    named = frozenset(_exponentials(node))
    bound = {
        to.id: one.value
        for one in walk(node)
        if isinstance(one, ast.Assign)
        for to in one.targets
        if isinstance(to, ast.Name)
    }
    for one in walk(node):
        given = one.value if isinstance(one, ast.Return) else None
        if isinstance(given, ast.Tuple) and len(given.elts) == _DERIVATIVES:
            first: ast.expr | None = given.elts[0]
            first = bound.get(first.id) if isinstance(first, ast.Name) else first
            less = isinstance(first, ast.BinOp) and isinstance(first.op, ast.Sub)
            return less and _is_exponential(first.left, named)  # type: ignore[union-attr]
    return False


_DERIVATIVES = 2


def function_of(value: Value) -> FunctionV | None:
    """Return the function of the tree that runs when a value is called."""
    while isinstance(value, PartialV):
        value = value.function
    if isinstance(value, ObjectV):
        return method_of(value, "__call__")
    return value if isinstance(value, FunctionV) else None


def has_sigmoid(machine: Machine, function: FunctionV, depth: int = 0) -> bool:
    """Tell whether a function of the tree, or one that it calls, applies a sigmoid."""
    node = whole(function.node)
    powers = frozenset(_exponentials(node))
    for one in walk(node):
        if isinstance(one, ast.BinOp) and is_sigmoid(one, powers):
            return True
        if not isinstance(one, ast.Call):
            continue
        if _name(one.func) in _SIGMOIDS:
            return True
        inner = value_called(machine, function, one.func)
        if isinstance(inner, Symbol) and last(canonical(inner.path)) in _SIGMOIDS:
            return True
        if depth < _DEEPEST and inner is not None:
            called = function_of(inner)
            if called is not None and has_sigmoid(machine, called, depth + 1):
                return True
    return False


def behind_sigmoid(machine: Machine, function: FunctionV, name: str) -> ast.expr | None:
    """Return where a function takes the sigmoid, or the softmax, of an argument as it comes."""
    node = whole(function.node)
    powers = frozenset(_exponentials(node))
    for one in walk(node):
        if isinstance(one, ast.Name) and one.id == name and isinstance(one.ctx, ast.Store):
            return None
    for one in walk(node):
        if isinstance(one, ast.BinOp) and is_sigmoid(one, powers):
            taken = [inner.id for inner in walk(one) if isinstance(inner, ast.Name)]
            if name in taken:
                return one
        first = one.args[0] if isinstance(one, ast.Call) and len(one.args) == 1 else None
        if not isinstance(one, ast.Call) or not isinstance(first, ast.Name) or first.id != name:
            continue
        called = value_called(machine, function, one.func)
        own = function_of(called) if called is not None else None
        if _name(one.func) in _SQUASHING or (own is not None and has_sigmoid(machine, own)):
            return one
    return None


_SQUASHING = frozenset({"expit", "sigmoid", "_sigmoid", "softmax", "_softmax"})


def _name(called: ast.expr) -> str:
    return last_name(called)


def value_called(machine: Machine, function: FunctionV, called: ast.expr) -> Value | None:
    """Return what a function calls: by its name, or as a method of the object it belongs to."""
    if isinstance(called, ast.Name):
        return _by_name(machine, function.scope, called.id)
    if not isinstance(called, ast.Attribute) or not isinstance(called.value, ast.Name):
        return None
    first = called.value.id
    if function.owner is not None and first == _own_name(function):
        own = function.owner.attributes.get(called.attr)
        return method_of(function.owner, called.attr) or own
    owner = _by_name(machine, function.scope, first)
    return (
        find_member(owner.cls if isinstance(owner, ObjectV) else owner, called.attr)
        if (isinstance(owner, ClassV | ObjectV))
        else None
    )


def value_named(machine: Machine, function: FunctionV, node: ast.expr) -> Value | None:
    """Return what a name outside of a function stands for, or an attribute of its object."""
    if isinstance(node, ast.Name):
        return _by_name(machine, function.scope, node.id)
    held = node.value if isinstance(node, ast.Attribute) else None
    own = isinstance(held, ast.Name) and held.id == _own_name(function)
    if function.owner is None or not own or not isinstance(node, ast.Attribute):
        return None
    return function.owner.attributes.get(node.attr)


def _own_name(function: FunctionV) -> str:
    arguments = whole(function.node).args
    first = [*arguments.posonlyargs, *arguments.args][:1]
    return first[0].arg if first else ""


def _by_name(machine: Machine, scope: Scope | None, name: str) -> Value | None:
    """Return what a name stands for in a function."""
    while scope is not None:
        if name in scope.names:
            return machine.project.settle(scope.names[name], scope.names, name)
        if scope.outer is None and name in scope.module.names:
            names = scope.module.names
            return machine.project.settle(names[name], names, name)
        scope = scope.outer
    return None


def _exponentials(node: ast.AST) -> Iterator[str]:
    """Yield the names that stand for ``exp(z)``."""
    for one in walk(node):
        if isinstance(one, ast.Assign) and _is_exponential(one.value, frozenset()):
            yield from (to.id for to in one.targets if isinstance(to, ast.Name))


def _is_exponential(node: ast.expr, named: frozenset[str]) -> bool:
    if isinstance(node, ast.Name):
        return node.id in named
    return isinstance(node, ast.Call) and _name(node.func) == "exp"


def is_sigmoid(node: ast.BinOp, named: frozenset[str]) -> bool:
    """Tell whether a sigmoid is written out: ``1 / (1 + exp(-z))``, ``exp(z) / (1 + exp(z))``."""
    below = node.right
    if not isinstance(node.op, ast.Div) or not isinstance(below, ast.BinOp):
        return False
    sides = (below.left, below.right)
    one = any(getattr(side, "value", None) == 1 for side in sides)
    exponential = any(_is_exponential(side, named) for side in sides)
    above = getattr(node.left, "value", None) == 1 or _is_exponential(node.left, named)
    return one and above and isinstance(below.op, ast.Add) and exponential
