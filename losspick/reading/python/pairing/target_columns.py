"""Of which columns of a table a program makes its targets, and which it writes into.

Asked only of programs whose targets are known by nothing else.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from losspick.reading.python.text.syntax import last_name, walk

#: What takes the inputs first, and the targets second.
_TAKING = frozenset({"train_test_split", "fit", "TensorDataset"})
#: Methods, attributes and functions that leave amounts what they are.
_KEEPING = frozenset({"to_numpy", "astype", "reshape", "ravel", "copy", "to_frame", "flatten"})
_FUNCTIONS = frozenset({"array", "asarray", "log1p", "log", "sqrt", "tensor", "from_numpy",
                        "expand_dims", "float32"})  # fmt: skip
_ARITHMETIC = ast.Div | ast.Mult
_DEEPEST = 6


#: Any column: which of them are written into is not known.
_ANY = "*"


def columns_of_targets(tree: ast.AST) -> Iterator[str]:
    """Yield the columns that targets are made of by nothing but arithmetic."""
    nodes = [*walk(tree)]
    bound = _bound(nodes)
    for one in nodes:
        column = _column(_targets(one), bound, _DEEPEST)
        if column is not None:
            yield column


def columns_written(tree: ast.AST) -> frozenset[str]:
    """Return the columns that a program writes into: they may hold classes."""
    nodes = [*walk(tree)]
    bound = _bound(nodes)
    kept: set[ast.AST] = set()
    written: set[str] = set()
    for one in nodes:
        if isinstance(one, ast.Assign) and len(one.targets) == 1:
            target = one.targets[0]
            name = _column(target, {}, 1) if isinstance(target, ast.Subscript) else None
            if name is not None and name == _column(one.value, {}, _DEEPEST):
                kept.add(target)  # t["price"] = t["price"] / 1000
        if isinstance(one, ast.Subscript | ast.Attribute) and not isinstance(one.ctx, ast.Load):
            written |= _names_within(one) if one not in kept else set()
            if isinstance(one, ast.Subscript) and isinstance(one.slice, ast.Name):
                written |= _each(one.slice.id, nodes, bound)
        if isinstance(one, ast.Call):
            written |= _set_by(one)
    return frozenset(written)


def may_be_written(column: str, written: frozenset[str]) -> bool:
    """Tell whether a column is among those that a program writes into."""
    return column in written or _ANY in written


def _bound(nodes: list[ast.AST]) -> dict[str, list[ast.expr]]:
    bound: dict[str, list[ast.expr]] = {}
    for one in nodes:
        if isinstance(one, ast.Assign) and len(one.targets) == 1:
            target = one.targets[0]
            if isinstance(target, ast.Name):
                bound.setdefault(target.id, []).append(one.value)
    return bound


def _each(name: str, nodes: list[ast.AST], bound: dict[str, list[ast.expr]]) -> set[str]:
    """Return the columns that a name goes through, or holds; a name of rows holds none."""
    loops = [one.iter for one in nodes if isinstance(one, ast.For) and _is(one.target, name)]
    found: set[str] = set()
    for held in (*loops, *bound.get(name, [])):
        several = bound.get(held.id, [held]) if isinstance(held, ast.Name) else [held]
        for one in several:
            if isinstance(one, ast.Attribute) and one.attr == "columns":
                found.add(_ANY)
            found |= {str(part.value) for part in walk(one) if isinstance(part, ast.Constant)}
    return found


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _names_within(node: ast.Subscript | ast.Attribute) -> set[str]:
    """Return the columns that may be written into: of ``t.loc[t.x > 3, "price"]`` too."""
    if isinstance(node, ast.Attribute):
        return {node.attr}
    inside = [*walk(node)]
    texts = {str(one.value) for one in inside if isinstance(one, ast.Constant)}
    return texts | {one.attr for one in inside if isinstance(one, ast.Attribute)}


def _set_by(call: ast.Call) -> set[str]:
    """Return the columns that a table is given anew, or whose values are replaced."""
    name = getattr(call.func, "attr", "")
    if name == "assign":
        return {one.arg for one in call.keywords if one.arg is not None}
    keys = (one.keys for one in call.args if isinstance(one, ast.Dict))
    replaced = [key for several in keys for key in several] if name == "replace" else []
    return {str(key.value) for key in replaced if isinstance(key, ast.Constant)}


def _targets(node: ast.AST) -> ast.expr | None:
    """Return what a call takes as targets; None: it takes none."""
    if not isinstance(node, ast.Call):
        return None
    name = last_name(node.func)
    if name not in _TAKING:
        return None
    given = next((one.value for one in node.keywords if one.arg == "y"), None)
    return given or (node.args[1] if len(node.args) > 1 else None)


def _column(node: ast.expr | None, bound: dict[str, list[ast.expr]], depth: int) -> str | None:
    """Return the column of a table that an expression is made of; None: something else."""
    if node is None or depth == 0:
        return None
    if isinstance(node, ast.Name):
        values = bound.get(node.id, [])
        return _column(values[0], bound, depth - 1) if len(values) == 1 else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, _ARITHMETIC):
        alone = isinstance(node.right, ast.Constant)
        return _column(node.left, bound, depth - 1) if alone else None
    if isinstance(node, ast.Call):
        return _of_call(node, bound, depth)
    if isinstance(node, ast.Attribute):
        if node.attr == "values":
            return _column(node.value, bound, depth - 1)
        return node.attr if isinstance(node.value, ast.Name) else None
    return _picked(node.slice) if isinstance(node, ast.Subscript) else None


def _of_call(node: ast.Call, bound: dict[str, list[ast.expr]], depth: int) -> str | None:
    name = last_name(node.func)
    if name == "pop" and len(node.args) == 1:
        return _picked(node.args[0])
    if name in _FUNCTIONS and node.args:
        return _column(node.args[0], bound, depth - 1)
    kept = name in _KEEPING and isinstance(node.func, ast.Attribute)
    return _column(node.func.value, bound, depth - 1) if kept else None  # type: ignore[attr-defined]


def _picked(node: ast.expr) -> str | None:
    """Return the name of the one column that a key picks: ``"price"``, ``["price"]``."""
    if isinstance(node, ast.List) and len(node.elts) == 1:
        node = node.elts[0]
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
