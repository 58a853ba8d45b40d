"""Columns of which only the rows above a number are kept, and what functions leave of the bound."""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Iterator, Mapping

from losspick.reading.python.values.values import TensorV, altered

#: How numbers are called that are not below another, which follows.
_FROM = "numbers from "
#: How numbers are called that are temperatures in degrees, until they are computed with.
IN_DEGREES = "temperatures in degrees"
#: How shares of a whole are called that were multiplied by a hundred.
IN_PERCENT = "shares in percent"
#: How amounts are called that are measured in a unit, until they are computed with.
IN_A_UNIT = "amounts in a unit"
_IN_UNITS = frozenset({IN_DEGREES, IN_PERCENT, IN_A_UNIT})
#: From here on, all that is bounded by 1 is out of reach.
_ONE = 1.0
#: Functions that grow, and give real numbers from there on.
_GROWING: Mapping[str, Callable[[float], float]] = {
    "log1p": math.log1p,
    "log": math.log,
    "log2": math.log2,
    "log10": math.log10,
    "sqrt": math.sqrt,
}
_MIRRORED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {ast.Lt: ast.Gt, ast.LtE: ast.GtE}


def from_bound(column: TensorV, number: float) -> TensorV:
    """Return a column of which the rows below a number are left out."""
    plain = column.targets is None and column.values is None and not column.made
    bounded = plain and column.activation is None and math.isfinite(number)
    return altered(column, name=f"{_FROM}{number!r}") if bounded and number > 0 else column


def _bound(numbers: TensorV) -> float | None:
    name = numbers.name
    return float(name[len(_FROM) :]) if name is not None and name.startswith(_FROM) else None


def is_bounded(numbers: TensorV) -> bool:
    """Tell whether something is known of how small numbers can be, or of their unit."""
    return numbers.name in _IN_UNITS or _bound(numbers) is not None


def without_bound(numbers: TensorV) -> TensorV:
    """Return numbers that something is computed of, which have no bound any more."""
    return altered(numbers, name=None) if is_bounded(numbers) else numbers


def is_above_one(numbers: TensorV) -> bool:
    """Tell whether numbers are known to be larger than 1."""
    bound = _bound(numbers)
    return bound is not None and bound > _ONE


def of_function(numbers: TensorV, name: str) -> TensorV | None:
    """Return what a function leaves of bounded numbers; None: they have no bound.

    Functions that are not known to keep the bound leave numbers without one.
    """
    if not is_bounded(numbers):
        return None
    plain, bound = TensorV(rank=numbers.rank, dtype="float"), _bound(numbers)
    growing = None if bound is None else _GROWING.get(name)
    return plain if growing is None or bound is None else from_bound(plain, growing(bound))


def bounds_in(condition: ast.expr) -> Iterator[tuple[ast.expr | None, str, float]]:
    """Yield what a condition on rows keeps from below: the table, the column, the number.

    ``(t.price > 10) & (t["price"] < 900)``, ``t.price.between(10, 900)``; within a query, the
    table is left out.
    """
    if isinstance(condition, ast.BinOp) and isinstance(condition.op, ast.BitAnd):
        yield from bounds_in(condition.left)
        yield from bounds_in(condition.right)
    elif isinstance(condition, ast.BoolOp) and isinstance(condition.op, ast.And):
        for one in condition.values:
            yield from bounds_in(one)
    elif isinstance(condition, ast.Compare):
        sides = [condition.left, *condition.comparators]
        for left, op, right in zip(sides, condition.ops, sides[1:], strict=False):
            yield from _of_comparison(left, type(op), right)
    elif isinstance(condition, ast.Call):
        method = condition.func
        if isinstance(method, ast.Attribute) and method.attr in _ABOVE and condition.args:
            yield from _of_comparison(method.value, ast.Gt, condition.args[0])


#: Methods of a column that tell which values are above the first number they are given.
_ABOVE = frozenset({"between", "gt", "ge"})


def _of_comparison(
    left: ast.expr, op: type[ast.cmpop], right: ast.expr
) -> Iterator[tuple[ast.expr | None, str, float]]:
    if op in _MIRRORED:
        left, op, right = right, _MIRRORED[op], left
    number = getattr(right, "value", None)
    if op not in (ast.Gt, ast.GtE) or type(number) not in (int, float):
        return
    named = _column(left)
    if named is not None:
        yield (*named, float(number))  # type: ignore[arg-type]


def _column(node: ast.expr) -> tuple[ast.expr | None, str] | None:
    """Return the table and the name of a column, as it is written."""
    if isinstance(node, ast.Attribute):
        return node.value, node.attr
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return (node.value, node.slice.value) if isinstance(node.slice.value, str) else None
    return (None, node.id) if isinstance(node, ast.Name) else None
