"""Classes that are told by how many limits of a column a value is above: their conditions' sum."""

from __future__ import annotations

import ast

from losspick.reading.python.data.rows import class_index
from losspick.reading.python.values.values import TensorV, Value, altered

#: What makes numbers of conditions, or leaves them what they are.
_NUMBERS = frozenset({"astype", "int", "long", "float"})
_KEEPING = frozenset({"to_numpy", "ravel", "copy"})
_MIRRORED = {ast.Lt: ast.Gt, ast.LtE: ast.GtE}


def of_steps(node: ast.BinOp, left: Value, right: Value) -> TensorV | None:
    """Return ``(x > 10).astype(int) + (x > 20).astype(int)``; None: something else is added."""
    if not isinstance(left, TensorV) or not isinstance(right, TensorV) or left.made:
        return None
    conditions = [_condition(one) for one in _parts(node)]
    told = [one for one in conditions if one is not None]
    columns = {column for column, _, _ in told}
    limits = {limit for _, _, limit in told}
    alike = len(columns) == 1 and len({above for _, above, _ in told}) == 1
    if len(told) < len(conditions) or not alike or len(limits) < len(told):
        return None
    return altered(class_index(len(told) + 1), rank=right.rank)


def _parts(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return [*_parts(node.left), *_parts(node.right)]
    return [node]


def _condition(node: ast.expr) -> tuple[str, type[ast.cmpop], float] | None:
    """Return the column, the sign and the limit of a condition made a number; None: another."""
    counted = False
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr not in _NUMBERS | _KEEPING:
            return None
        counted = counted or node.func.attr in _NUMBERS
        node = node.func.value
    if not counted or not isinstance(node, ast.Compare) or len(node.ops) > 1:
        return None
    left, op, right = node.left, type(node.ops[0]), node.comparators[0]
    if op in _MIRRORED:
        left, op, right = right, _MIRRORED[op], left
    limit = getattr(right, "value", None)
    if op not in (ast.Gt, ast.GtE) or type(limit) not in (int, float):
        return None
    return ast.dump(left), op, limit  # type: ignore[return-value]
