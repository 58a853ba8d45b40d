"""Conditions that ask what a value is, where the answer is not known.

A program asks in order to treat each kind of value as it fits, so in the branches of such a
condition nothing is said of what it asks about.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from losspick.reading.python.evaluating.assigning import assign
from losspick.reading.python.text.syntax import children_of, last_name, walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    DOUBTED,
    FORMED,
    UNKNOWN,
    ChoiceV,
    ClassV,
    EstimatorV,
    FunctionV,
    LayerV,
    LossV,
    ModelV,
    ObjectV,
    Symbol,
    TensorV,
    Unknown,
    Value,
)

T = TypeVar("T")

#: Functions that ask of what kind their argument is.
_FUNCTIONS = frozenset({"isinstance", "issubclass", "type", "hasattr", "str", "repr", "callable",
                        "is_tensor", "dir", "getattr", "is_floating_point"})  # fmt: skip
#: Attributes and methods that tell of an array's axes or number type, and of a class's name.
_ATTRIBUTES = frozenset({"shape", "size", "dim", "ndim", "ndimension", "dtype", "output_shape",
                         "__class__", "__name__", "_get_name", "name", "numel",
                         "is_floating_point"})  # fmt: skip
_SIGNS = (ast.Is, ast.IsNot, ast.Eq, ast.NotEq, ast.In, ast.NotIn)


def in_doubt(
    machine: Machine, asked: Sequence[ast.expr], way: Callable[[], T], frame: Frame,
    body: Sequence[ast.stmt] = (),
) -> Callable[[], T]:  # fmt: skip
    """Return a branch in which nothing is known of what its condition asks about.

    ``body`` are the statements of the branch, if it has any.
    """
    if not asked:
        return way

    def run() -> T:
        held = [(node, _value_of(machine, node, frame)) for node in asked]
        for node, _ in held:
            assign(machine, node, DOUBTED, frame)
        ended = way()
        for node, value in held:
            _show(machine, node, value, frame, body)
        return ended

    return run


def _value_of(machine: Machine, node: ast.expr, frame: Frame) -> Value:
    """Return what a name stands for; one that is known to be unknown costs no step."""
    bound = frame.scope.names.get(node.id) if isinstance(node, ast.Name) else None
    return bound if isinstance(bound, Unknown) else machine.evaluate(node, frame)


def _show(
    machine: Machine, node: ast.expr, value: Value, frame: Frame, body: Sequence[ast.stmt]
) -> None:
    """Give a name its value again; of an array that was made anew, its axes may be others.

    Labels that were made anew by anything but another shape may be encoded in another way.
    """
    now = _value_of(machine, node, frame)
    if now is DOUBTED:
        assign(machine, node, value, frame)
    elif now == UNKNOWN and isinstance(value, TensorV):
        if value.targets is not None and not value.made and _is_encoded(node, body):
            return
        other = replace(value, rank=None, class_axis=None, units=None, dtype=None)
        assign(machine, node, other, frame)


#: What gives an array other axes or another number type, and leaves its values what they are.
_RESHAPING = frozenset({
    "view", "view_as", "reshape", "reshape_as", "squeeze", "unsqueeze", "flatten", "ravel",
    "expand", "expand_as", "expand_dims", "repeat", "tile", "permute", "transpose", "t",
    "swapaxes", "moveaxis", "contiguous", "clone", "detach", "cpu", "cuda", "numpy", "to", "type",
    "type_as", "astype", "float", "double", "half", "long", "int", "bool", "interpolate", "resize",
    "cast", "from_numpy", "tensor", "as_tensor", "asarray", "array", "LongTensor", "FloatTensor",
    "index_select", "pad", "Variable", "rearrange", "broadcast_to", "concatenate", "cat", "stack",
})  # fmt: skip


def _is_encoded(name: ast.expr, body: Sequence[ast.stmt]) -> bool:
    """Tell whether statements bind a name to what may be another kind of label."""
    text = ast.unparse(name)
    bound = [
        node.value
        for one in body
        for node in walk(one)
        if isinstance(node, ast.Assign) and text in map(ast.unparse, node.targets)
    ]
    return any(ast.unparse(_reshaped(value)) != text for value in bound)


def _reshaped(node: ast.expr) -> ast.expr:
    """Return what has been given another shape by an expression."""
    while True:
        if isinstance(node, ast.Subscript):
            node = node.value
        elif isinstance(node, ast.Call) and _called(node) in _RESHAPING:
            method = node.func.value if isinstance(node.func, ast.Attribute) else None
            module = method is None or (isinstance(method, ast.Name) and method.id in _MODULES)
            module = module or (isinstance(method, ast.Attribute) and method.attr in _MODULES)
            if not module and method is not None:
                node = method
            elif node.args:
                node = node.args[0]
            else:
                return node
        else:
            return node


#: How modules with such functions are called.
_MODULES = frozenset({"torch", "F", "functional", "np", "numpy", "tf", "jnp", "nn", "K", "keras",
                      "ops", "einops"})  # fmt: skip


#: Methods that give an array in another form.
_FORMING = frozenset({"view", "reshape", "unsqueeze", "squeeze", "transpose", "permute", "flatten",
                      "float", "double", "half", "contiguous", "to", "cuda", "cpu",
                      "clone"})  # fmt: skip


def formed(owner: Value, name: str) -> Value | None:
    """Return an output whose form was asked for in another form; None: it is another thing."""
    doubted = owner is DOUBTED or owner is FORMED
    return FORMED if doubted and name in _FORMING else None


def doubt_the_rest(machine: Machine, asked: list[ast.expr], body: list[ast.stmt],
                   frame: Frame) -> None:  # fmt: skip
    """Forget what a condition asked about where one of its branches has returned."""
    if frame.within and body and isinstance(body[-1], ast.Return):
        for node in asked:
            if isinstance(node, ast.Name):
                assign(machine, node, DOUBTED, frame)


def asked_about(machine: Machine, test: ast.expr, frame: Frame) -> list[ast.expr]:
    """Return the names whose losses, models, outputs and labels a condition asks about."""
    found: dict[str, ast.expr] = {}
    for node in _asked(test):
        if not _is_name(node):
            continue
        value = _value_of(machine, node, frame)
        if _is_open(node, value, frame) or (_is_judged(value) and value is not frame.owner):
            found[ast.unparse(node)] = node
    return list(found.values())


def is_moved_only(node: ast.IfExp) -> bool:
    """Tell whether arrays go to a device, and all else stays: ``v.to(device) if ... else v``."""
    method = node.body.func if isinstance(node.body, ast.Call) else None
    if not isinstance(method, ast.Attribute) or not isinstance(node.body, ast.Call):
        return False
    there = method.attr in ("cuda", "cpu") or (
        method.attr == "to" and "dev" in "".join(map(ast.unparse, node.body.args[:1]))
    )
    same = isinstance(method.value, ast.Name) and ast.unparse(node.orelse) == method.value.id
    return there and same


def _is_open(node: ast.expr, value: Value, frame: Frame) -> bool:
    """Tell whether a function asks about a name of its own of which nothing is known."""
    own = frame.within and isinstance(node, ast.Name) and node.id in frame.scope.names
    return own and isinstance(value, Unknown)


def _asked(test: ast.expr) -> Iterator[ast.expr]:
    waiting: list[ast.AST] = [test]
    for node in waiting:  # in the order of ``ast.walk``, which takes thrice as long
        kind = type(node)
        if kind is ast.Name or kind is ast.Constant:
            continue
        waiting += children_of(node)
        if isinstance(node, ast.Attribute):
            if node.attr in _ATTRIBUTES:
                yield node.value
        elif isinstance(node, ast.Call):
            if node.args and _called(node) in _FUNCTIONS:
                yield node.args[0]
        elif isinstance(node, ast.Compare) and _compares_names(node):
            yield node.left


def _compares_names(node: ast.Compare) -> bool:
    signs = isinstance(node.ops[0], _SIGNS)
    return signs and not isinstance(node.comparators[0], ast.Constant)


def _called(node: ast.Call) -> str:
    return last_name(node.func)


def _is_name(node: ast.expr) -> bool:
    """Tell whether an expression is a name, or an attribute of one."""
    return isinstance(node, ast.Name) or (
        isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    )


def _is_judged(value: Value) -> bool:
    """Tell whether something may be said of a value in a pairing."""
    if isinstance(value, TensorV):
        return value.made or value.targets is not None or value.dtype is not None
    held = LossV | ChoiceV | ModelV | LayerV | ObjectV | EstimatorV | ClassV | FunctionV | Symbol
    return isinstance(value, held)
