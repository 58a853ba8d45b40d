"""Objectives of boosters that a program defines itself, and that take raw scores for shares.

A booster gives its scores before any link: ``p (1 - p)`` is the hessian of a cross-entropy only
behind a sigmoid.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.core.spec import OWN_GRADIENT, Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.python.libraries.own_objectives import function_of, has_sigmoid
from losspick.reading.python.libraries.own_softmax import note_softmax
from losspick.reading.python.text.outline import whole
from losspick.reading.python.text.syntax import last_name, walk
from losspick.reading.python.values.class_values import find_member
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import FunctionV, ObjectV, Value

#: Methods of objects that CatBoost takes for objectives.
_OF_CATBOOST = ("calc_ders_range",)
#: Functions and methods that leave scores what they are, or cut a few off.
_KEEPING = frozenset(
    {
        "clip",
        "asarray",
        "array",
        "reshape",
        "ravel",
        "flatten",
        "astype",
        "copy",
        "float",
        "squeeze",
    }
)
#: Decorators that change nothing of what a function is given.
_PLAIN = frozenset({"staticmethod", "njit", "jit"})


def note_gradient(machine: Machine, library: Framework, value: Value | None) -> None:
    """Note an objective whose derivatives are those of a cross-entropy without a sigmoid."""
    note_softmax(machine, library, value)
    function = _derivatives(value)
    if function is None or machine.caught or isinstance(function.node, ast.Lambda):
        return
    node = whole(function.node)
    source = machine.project.sources.get(function.scope.module.path)
    if source is None or not _is_plain(node) or has_sigmoid(machine, function):
        return
    scores = _scores(node)
    hessian = next((one for one in walk(node) if _curved(one, scores)), None)
    if hessian is None:
        return
    called = _curved(hessian, scores)
    if not _is_second(node, hessian) and not any(_is_difference(one, called) for one in walk(node)):
        return
    place = source.place(hessian)
    machine.found.append(
        ModelSpec(
            framework=library,
            reader="python",
            loss=Fact(NamedLoss(path=OWN_GRADIENT, written=called), place),
            call=place,
            activation=Fact("linear", place),
        )
    )


def _derivatives(value: Value | None) -> FunctionV | None:
    """Return the function of the tree that gives the derivatives of an objective."""
    if isinstance(value, ObjectV):
        for name in _OF_CATBOOST:
            member = find_member(value.cls, name)
            if isinstance(member, FunctionV):
                return FunctionV(member.node, member.scope, value, member.home)
    return function_of(value) if value is not None else None


def _is_plain(node: ast.AST) -> bool:
    """Tell whether a function is given its arguments as they come."""
    decorators = getattr(node, "decorator_list", [])
    inner = [one.func if isinstance(one, ast.Call) else one for one in decorators]
    return all(last_name(one) in _PLAIN for one in inner)


def _scores(node: ast.AST) -> frozenset[str]:
    """Return the names that stand for what a function is given, as it is given."""
    spec: ast.arguments = node.args  # type: ignore[attr-defined]
    raw = {one.arg for one in (*spec.posonlyargs, *spec.args)}
    lost: set[str] = set()
    for name, value in bound(node):
        if value is not None and kept(value) in raw:
            raw.add(name)
        else:
            lost.add(name)
    return frozenset(raw - lost)


def bound(node: ast.AST) -> Iterator[tuple[str, ast.expr | None]]:
    """Yield the names that a function binds, with what they are bound to."""
    for one in walk(node):
        if isinstance(one, ast.Assign):
            for target in one.targets:
                yield from _paired(target, one.value)
        elif isinstance(one, ast.AugAssign | ast.AnnAssign | ast.NamedExpr):
            plain = None if isinstance(one, ast.AugAssign) else one.value
            yield getattr(one.target, "id", ""), plain
        elif isinstance(one, ast.For | ast.comprehension):
            yield from _paired(one.target, one.iter)


def _paired(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr | None]]:
    """Yield each name of a target with its part of what is bound: of tuples and of ``zip``."""
    if isinstance(target, ast.Name):
        yield target.id, value
        return
    names: list[ast.expr] = getattr(target, "elts", [])
    zipped = isinstance(value, ast.Call) and getattr(value.func, "id", "") == "zip"
    parts: list[ast.expr] = value.args if zipped else getattr(value, "elts", [])  # type: ignore[attr-defined]
    told = parts if len(parts) == len(names) else [None] * len(names)
    for name, part in zip(names, told, strict=True):
        for inner in walk(name):
            if isinstance(inner, ast.Name):
                yield inner.id, part if inner is name else None


def kept(value: ast.expr) -> str:
    """Return the name of what is changed in its form at most, or nothing."""
    while not isinstance(value, ast.Name):
        if isinstance(value, ast.Subscript):
            value = value.value
        elif isinstance(value, ast.Call):
            name = last_name(value.func)
            owner = getattr(value.func, "value", None)
            method = not (isinstance(owner, ast.Name) and owner.id in _MODULES)
            inner = owner if owner is not None and method else next(iter(value.args), None)
            if name not in _KEEPING or not isinstance(inner, ast.expr):
                return ""
            value = inner
        else:
            return ""
    return value.id


_MODULES = frozenset({"np", "numpy", "cp", "cupy", "jnp", "torch"})


def _curved(node: ast.AST, scores: frozenset[str]) -> str:
    """Return the name of which ``p * (1 - p)`` is computed, or nothing."""
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Mult):
        return ""
    factors = list(_factors(node))
    names = [one.id for one in factors if isinstance(one, ast.Name) and one.id in scores]
    return next((name for name in names if any(_is_rest(one, name) for one in factors)), "")


def _factors(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        yield from _factors(node.left)
        yield from _factors(node.right)
    elif isinstance(node, ast.UnaryOp):
        yield from _factors(node.operand)
    else:
        yield node


def _is_rest(node: ast.expr, name: str) -> bool:
    """Tell whether an expression is ``1 - p``."""
    less = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub)
    one = less and getattr(getattr(node, "left", None), "value", None) == 1
    return one and getattr(getattr(node, "right", None), "id", "") == name


def _is_second(node: ast.AST, hessian: ast.AST) -> bool:
    """Tell whether a function gives an expression, perhaps weighted, as its second derivative."""
    pairs = [(name, value) for name, value in bound(node) if value is not None]
    for one in walk(node):
        given = one.value if isinstance(one, ast.Return) else None
        if isinstance(given, ast.Tuple) and len(given.elts) == _DERIVATIVES:
            second = given.elts[1]
            values = [value for name, value in pairs if name == getattr(second, "id", "")]
            if any(hessian in walk(value) for value in (second, *values)):
                return True
    return False


_DERIVATIVES = 2


def _is_difference(node: ast.AST, name: str) -> bool:
    """Tell whether an expression is ``p - y``, or ``y - p``."""
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Sub):
        return False
    sides = (node.left, node.right)
    other = [one for one in sides if getattr(one, "id", "") != name]
    return len(other) == 1 and not isinstance(other[0], ast.Constant)
