"""What stands in a function itself, and what it sets its names to, as it is written."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.reading.python.text.syntax import children_of, walk

_DEFINING = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef


def inside(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what stands in a function, without the functions that it defines."""
    for child in children_of(node):
        if not isinstance(child, _DEFINING):
            yield child
            yield from inside(child)


def bindings_of(node: ast.AST) -> dict[str, list[ast.expr]]:
    """Return what names are set to in a function, what is added to them and put into them."""
    found: dict[str, list[ast.expr]] = {}
    for one in inside(node):
        targets: list[ast.expr] = one.targets if isinstance(one, ast.Assign) else []
        value: ast.expr | None = getattr(one, "value", None)
        if isinstance(one, ast.AugAssign | ast.AnnAssign | ast.NamedExpr):
            targets = [one.target]
        elif isinstance(one, ast.For):
            targets, value = [one.target], one.iter
        elif isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute) and one.args:
            targets, value = [one.func.value] if one.func.attr == "append" else [], one.args[0]
        if isinstance(one, ast.AugAssign) and isinstance(one.op, ast.Div):
            continue  # by a number of rows or batches
        for target in targets:
            for name, part in _named_parts(target, value) if value is not None else ():
                found.setdefault(name, []).append(part)
    return found


def _named_parts(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    targets = target.elts if isinstance(target, ast.Tuple) else []
    values = value.elts if isinstance(value, ast.Tuple) else []
    if targets and len(targets) == len(values):
        for inner, part in zip(targets, values, strict=True):
            yield from _named_parts(inner, part)
        return
    for one in walk(target) if targets else [target]:
        if isinstance(one, ast.Name):
            yield one.id, value if one is target else _PART_OF


#: Stands for a part of what a call gives, of which the name alone says something.
_PART_OF = ast.Call(func=ast.Name(id="a part of"), args=[], keywords=[])
