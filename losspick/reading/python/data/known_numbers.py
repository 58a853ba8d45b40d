"""Numbers that are known, alone or in an array, and what functions and operators make of them."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Mapping, Sequence

from losspick.reading.python.values.values import UNKNOWN, Const, TensorV, Value

#: Results beyond it are no sizes of layers; also, ``8**8**8`` must not be computed.
_LARGEST = 10**12
_FUNCTIONS: Mapping[str, Callable[[float], float]] = {
    "sqrt": math.sqrt, "log": math.log, "exp": math.exp, "log2": math.log2, "ceil": math.ceil,
    "floor": math.floor, "log10": math.log10,
}  # fmt: skip
_OPERATIONS: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod,
}  # fmt: skip


def of_number(name: str, number: Const) -> Value:
    """Return what a function makes of a known number."""
    value, known = number.value, _FUNCTIONS.get(name)
    if known is None or not isinstance(value, int | float) or abs(value) > _LARGEST:
        return UNKNOWN
    try:
        return Const(known(value))
    except (ArithmeticError, ValueError):
        return UNKNOWN


def of_two_numbers(op: ast.operator, left: Const, right: Const) -> Value:
    """Return what an operator makes of two known numbers."""
    one, other = left.value, right.value
    known = _OPERATIONS.get(type(op))
    if known is None or not isinstance(one, int | float) or not isinstance(other, int | float):
        return UNKNOWN
    if abs(one) > _LARGEST or abs(other) > _LARGEST:
        return UNKNOWN
    try:
        return Const(known(one, other))
    except ArithmeticError:
        return UNKNOWN


def of_numbers(op: ast.operator, left: Value, right: Value) -> TensorV | None:
    """Return known numbers after an operation with one number; None: they are not known."""
    for numbers, one in ((left, right), (right, left)):
        values = numbers.values if isinstance(numbers, TensorV) else None
        number = one.value if isinstance(one, Const) else None
        of_all = _OF_ALL.get(one.name or "") if isinstance(one, TensorV) else None
        if of_all is not None and values:
            number = of_all(values)
        known = None if isinstance(op, _CUTTING) else _OPERATIONS.get(type(op))
        if values is None or not isinstance(number, int | float) or known is None:
            continue
        pairs = [(v, number) if numbers is left else (number, v) for v in values]
        try:
            made = tuple(known(a, b) for a, b in pairs)
        except ArithmeticError:
            return None
        kind = numbers.dtype if isinstance(numbers, TensorV) else None
        whole = kind == "int" and type(number) is int and not isinstance(op, ast.Div)
        return TensorV(values=made, rank=1, dtype="int" if whole else "float")
    return None


#: What is not followed through arrays, of which it may make labels.
_CUTTING = ast.FloorDiv | ast.Mod
#: One number of all those of an array, by the name of the function.
_OF_ALL: Mapping[str, Callable[[Sequence[float]], float]] = {
    "sum": sum, "mean": lambda numbers: sum(numbers) / len(numbers), "max": max, "min": min
}  # fmt: skip
