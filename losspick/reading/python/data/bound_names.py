"""What names are bound to in a function or a module, as it is written."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.reading.python.text.outline import body_of
from losspick.reading.python.text.syntax import walk
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.memory import Bound


def is_given(name: str, frame: Frame) -> bool:
    """Tell whether a name is a parameter of the function."""
    taken = frame.function.args if frame.function is not None else None
    return taken is not None and any(one.arg == name for one in (*taken.args, *taken.kwonlyargs))


def bound_to(machine: Machine, name: str, frame: Frame) -> list[ast.expr]:
    """Return all that a name is bound to, in the function or else in the module."""
    for bound in _of_frame(machine, frame):
        if name in bound.values:
            return bound.values[name]
    return []


def gone_through_as(machine: Machine, name: str, frame: Frame) -> ast.expr | None:
    """Return what a loop goes through that gives a name its values; None: no loop does."""
    for bound in _of_frame(machine, frame):
        if name in bound.values:
            return bound.loops.get(name)
    return None


def _of_frame(machine: Machine, frame: Frame) -> Iterator[Bound]:
    known = machine.memory.bound
    for home in (frame.function, frame.source.tree):
        if home is None or isinstance(home, ast.Lambda):
            continue
        if id(home) not in known:
            body = home.body if isinstance(home, ast.Module) else body_of(home)
            known[id(home)] = _all_bound(body)
        yield known[id(home)]


def _all_bound(body: list[ast.stmt]) -> Bound:
    bound = Bound()
    for statement in body:
        for node in walk(statement):
            for target, value in _bindings(node):
                for name in _names_in(target):
                    bound.values.setdefault(name, []).append(value)
            if isinstance(node, ast.For):
                bound.loops.update(dict.fromkeys(_names_in(node.target), node.iter))
            elif isinstance(node, ast.If):
                _bind_filled(node, bound)
    return bound


def _names_in(target: ast.expr) -> list[str]:
    inside = (one for one in walk(target) if isinstance(one, ast.Name))
    return [one.id for one in inside if isinstance(one.ctx, ast.Store)]


def _bind_filled(node: ast.If, bound: Bound) -> None:
    """Let lists that are filled in a branch stand for its condition, too."""
    for one in node.body:
        call = one.value if isinstance(one, ast.Expr) else None
        method = call.func if isinstance(call, ast.Call) else None
        filled = method.value if isinstance(method, ast.Attribute) else None
        if isinstance(filled, ast.Name):
            bound.values.setdefault(filled.id, []).append(node.test)


def _bindings(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Yield what a statement binds, and to what."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            yield from _pairs(target, node.value)
    elif isinstance(node, ast.AugAssign) or (
        isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value is not None
    ):
        yield node.target, node.value  # type: ignore[misc]  # of an annotation it is no None
    elif isinstance(node, ast.For | ast.AsyncFor):
        yield from _of_loop(node.target, node.iter)


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[ast.expr, ast.expr]]:
    both = isinstance(target, ast.Tuple | ast.List) and isinstance(value, ast.Tuple | ast.List)
    if both and len(target.elts) == len(value.elts):  # type: ignore[attr-defined]
        yield from zip(target.elts, value.elts, strict=True)  # type: ignore[attr-defined]
    else:
        yield target, value


def _of_loop(target: ast.expr, over: ast.expr) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Yield what a loop binds: of ``enumerate``, the numbers and what it goes through."""
    called = over.func if isinstance(over, ast.Call) else None
    counted = isinstance(called, ast.Name) and called.id == "enumerate"
    parts = target.elts if isinstance(target, ast.Tuple) else []
    if counted and isinstance(over, ast.Call) and over.args and len(parts) == 2:
        yield parts[0], ast.Constant(0)
        yield parts[1], over.args[0]
    else:
        yield target, over
