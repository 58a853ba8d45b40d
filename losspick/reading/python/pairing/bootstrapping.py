"""Targets that are rewards and a discounted largest value of the next state.

They are no shares: softmax, whose values of all actions sum to 1, fits them for no rewards.
"""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.core.regexes import regex
from losspick.reading.python.pairing.losses import BOOTSTRAPPED, OF_NUMBERS
from losspick.reading.python.pairing.own_losses import root
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import factors_of, last_name, walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.names import last
from losspick.reading.python.values.values import UNKNOWN, TensorV, Value

_DISCOUNT = regex(r"(?i)gamma|discount")
_REWARD = regex(r"(?i)reward|(?:^|_)(?:r|rs|rew|rews)(?:_|$)")
#: What takes the largest value of the next state.
_LARGEST = frozenset({"max", "amax", "reduce_max"})
#: So many names are followed from a target to what it is computed of.
_DEEPEST = 3


#: Targets of which nothing else is known.
NEXT_VALUES = TensorV(targets=TargetDomain.REAL, dtype="float", name=BOOTSTRAPPED)


def of_next_values(
    path: str, output: Value, target: Value, node: ast.expr | None, frame: Frame
) -> Value:
    """Return a target as any numbers, if shares of actions are trained on it as their values."""
    if not isinstance(output, TensorV) or not output.picked or output.activation != "softmax":
        return target
    if node is None or last(path) not in OF_NUMBERS or not _is_open(target):
        return target
    if not _is_bootstrapped(node, _bindings(_around(frame)), _DEEPEST):
        return target
    return NEXT_VALUES


def are_next_values(node: ast.expr | None, frame: Frame) -> bool:
    """Tell whether a network is fitted to its own predictions with such targets put into them.

    ``values = net.predict(s); values[0][a] = r + gamma * max(...); net.fit(s, values)``.
    """
    if not isinstance(node, ast.Name):
        return False
    bound = _bindings(_around(frame))
    values = bound.get(node.id, [])
    put = [one for one in values if not _is_prediction(one)]
    return 0 < len(put) < len(values) and all(_is_target(one, bound) for one in put)


def _is_prediction(node: ast.expr) -> bool:
    method = node.func if isinstance(node, ast.Call) else None
    if not isinstance(method, ast.Attribute):
        return False
    called = method.attr == "numpy" and isinstance(method.value, ast.Call)
    return called or method.attr in _PREDICTING  # net(s).numpy(), net.predict(s)


_PREDICTING = frozenset({"predict", "predict_on_batch"})


def _is_target(node: ast.expr, bound: dict[str, list[ast.expr]]) -> bool:
    """Tell whether a value is a reward, after which nothing follows, or one of the next state."""
    values = bound.get(node.id, []) if isinstance(node, ast.Name) else []
    parts = [part for one in values or [node] for part in _ways(one)]
    rest = [one for one in parts if not _is_reward(one)]
    return bool(rest) and all(_is_bootstrapped(one, bound, _DEEPEST) for one in rest)


def _ways(node: ast.expr) -> list[ast.expr]:
    return [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]


def _around(frame: Frame) -> ast.AST:
    """Return the function in which a loss is applied, or the module."""
    return frame.source.tree if frame.function is None else whole(frame.function)


def _is_open(target: Value) -> bool:
    """Tell whether nothing is known of the numbers of a target."""
    if not isinstance(target, TensorV):
        return target == UNKNOWN
    return target.targets is None and target.activation is None and target.values is None


def _bindings(within: ast.AST) -> dict[str, list[ast.expr]]:
    """Return what is put into each name, or into a part of it."""
    found: dict[str, list[ast.expr]] = {}
    for node in walk(within):
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            parts = target.elts if isinstance(target, ast.Tuple) else [target]
            for part in parts:
                if name := root(part):
                    found.setdefault(name, []).append(node.value)
    return found


def _is_bootstrapped(node: ast.expr, bound: dict[str, list[ast.expr]], depth: int) -> bool:
    """Tell whether an expression is ``reward + gamma * largest``, however it is laid out."""
    node = _laid_out(node)
    if isinstance(node, ast.Name):
        values = [v for v in bound.get(node.id, []) if root(v) != node.id or _is_sum(v)]
        known = depth > 0 and bool(values)
        return known and all(_is_bootstrapped(value, bound, depth - 1) for value in values)
    if not _is_sum(node) or not isinstance(node, ast.BinOp):
        return False
    sides = ((node.left, node.right), (node.right, node.left))
    return any(_is_reward(one) and _is_discounted(other, bound) for one, other in sides)


def _is_reward(node: ast.expr) -> bool:
    """Tell whether a summand is called a reward; others may be a part of a weighted mean."""
    node = _laid_out(node)
    key = node.slice if isinstance(node, ast.Subscript) else None
    if isinstance(key, ast.Constant) and isinstance(key.value, str):
        return _REWARD.search(key.value) is not None
    if isinstance(node, ast.Subscript):
        node = node.value
    name = last_name(node)
    return _REWARD.search(name) is not None


def _is_sum(node: ast.expr) -> bool:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add)


def _laid_out(node: ast.expr) -> ast.expr:
    """Return what methods such as ``unsqueeze`` and ``detach`` are called on."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr not in _LAYING_OUT:
            break
        node = node.func.value
    return node


_LAYING_OUT = frozenset({"unsqueeze", "squeeze", "view", "reshape", "detach", "float", "to",
                         "flatten", "clone"})  # fmt: skip


def _is_discounted(node: ast.expr, bound: dict[str, list[ast.expr]]) -> bool:
    """Tell whether an expression is a product of a discount and a largest value."""
    node = _laid_out(node)
    if isinstance(node, ast.Name):
        values = bound.get(node.id, [])
        return len(values) == 1 and _is_product(values[0], bound)
    return _is_product(node, bound)


def _is_product(node: ast.expr, bound: dict[str, list[ast.expr]]) -> bool:
    factors = [*factors_of(node)]
    rate = any(_is_rate(factor) for factor in factors)
    return rate and any(_holds_largest(factor, bound, _DEEPEST) for factor in factors)


def _is_rate(node: ast.expr) -> bool:
    name = last_name(node)
    if isinstance(node, ast.Name | ast.Attribute):
        return _DISCOUNT.search(name) is not None
    number = getattr(node, "value", None)
    return type(number) is float and 0.5 <= number < 1


def _holds_largest(node: ast.expr, bound: dict[str, list[ast.expr]], depth: int) -> bool:
    """Tell whether a value is the largest of several, or that at the place of another largest."""
    node = _taken_from(node)
    if isinstance(node, ast.Name):
        values = bound.get(node.id, [])
        return depth > 0 and any(_holds_largest(value, bound, depth - 1) for value in values)
    called = node.func if isinstance(node, ast.Call) else None
    if not isinstance(node, ast.Call) or not isinstance(called, ast.Attribute):
        return False
    if called.attr == "gather":
        places = [*node.args, *(word.value for word in node.keywords)]
        return any(_is_place(place, bound, depth) for place in places)
    return called.attr in _LARGEST


def _is_place(node: ast.expr, bound: dict[str, list[ast.expr]], depth: int) -> bool:
    """Tell whether an index holds the places of the largest values."""
    node = _taken_from(node)
    if isinstance(node, ast.Name):
        values = bound.get(node.id, [])
        return depth > 0 and any(_is_place(value, bound, depth - 1) for value in values)
    called = node.func if isinstance(node, ast.Call) else None
    return isinstance(called, ast.Attribute) and called.attr in ("argmax", "max")


def _taken_from(node: ast.expr) -> ast.expr:
    """Return the call that gives values and places, of which one is taken."""
    while True:
        inner = _laid_out(node)
        values = isinstance(inner, ast.Attribute) and inner.attr in ("values", "indices")
        item = isinstance(inner, ast.Subscript) and isinstance(inner.slice, ast.Constant)
        if not (values or item):
            return inner
        node = inner.value  # type: ignore[attr-defined]
