"""How many items there are, their sum, and the largest and the smallest of them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping

from losspick.reading.python.data.averaging import sum_of
from losspick.reading.python.data.index_forms import is_place
from losspick.reading.python.data.plain import elements, is_loose, is_rows, stands_for_all
from losspick.reading.python.data.rows import is_number
from losspick.reading.python.pairing import terms
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.sizes import axes_of, size_along
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    Const,
    ListV,
    TensorV,
    TermV,
    Value,
)


def _len(machine: Machine, given: Arguments) -> Value:
    first = given.get(0) or UNKNOWN
    if isinstance(first, BoundV) and isinstance(first.receiver, TensorV) and first.name == "shape":
        return axes_of(first.receiver)
    if isinstance(first, TensorV) and first.distinct and first.classes:
        return Const(first.classes)
    if isinstance(first, TensorV) and first.values is not None and first.rank == 1:
        return Const(len(first.values))
    if isinstance(first, Const) and isinstance(first.value, str):
        return Const(len(first.value))
    items = None if is_rows(first) or is_loose(first) else elements(first)
    return TensorV(rank=0, dtype="int") if items is None else Const(len(items))


def _plain_numbers(value: Value | None) -> list[int | float]:
    """Return the numbers of a list that holds nothing else, and of which all are known."""
    items = elements(value or UNKNOWN) or []
    numbers = [one.value for one in items if isinstance(one, Const)]
    known = [n for n in numbers if isinstance(n, int | float) and not isinstance(n, bool)]
    return known if len(known) == len(items) and not is_loose(value) else []


def _largest(machine: Machine, given: Arguments) -> Value:
    return _extreme(max, given)


def _smallest(machine: Machine, given: Arguments) -> Value:
    return _extreme(min, given)


def _extreme(pick: Callable[[list[int | float]], int | float], given: Arguments) -> Value:
    if given.keywords or not given.positional:
        return UNKNOWN
    if len(given.positional) == 1:
        numbers = _plain_numbers(given.positional[0])
        return Const(pick(numbers)) if numbers else UNKNOWN
    computed = any(isinstance(one, TensorV) for one in given.positional)
    return TensorV(rank=0) if computed and all(map(is_number, given.positional)) else UNKNOWN


def _sum(machine: Machine, given: Arguments) -> Value:
    """Return a sum of losses or of scores, or a number that is computed from data."""
    first = given.get(0)
    if isinstance(first, TensorV) and not first.made and first.activation is None:
        return TensorV(rank=0)
    if (numbers := _plain_numbers(first)) and len(given.positional) == 1:
        return Const(sum(numbers))
    every = elements(first or UNKNOWN) or []
    if (shares := sum_of(every)) is not None:
        return shares
    parts = [v for v in every if isinstance(v, TermV)]
    result: Value = parts[0] if parts else UNKNOWN
    for part in parts[1:]:
        result = terms.operate(machine, ast.Add(), result, part)
    return result


def _in_order(machine: Machine, given: Arguments) -> Value:
    """Return numbers in their order; of other rows it is not known."""
    first, turned = given.get(0), given.keywords.get("reverse", Const(False))
    if stands_for_all(first):
        return first or UNKNOWN
    plain = _distinct(first) if given.keywords.keys() <= {"reverse"} else None
    if plain is None or not isinstance(turned, Const) or first is None:
        return UNKNOWN
    items = [one.value for one in elements(first) or [] if isinstance(one, Const)]
    try:
        ordered = sorted(items, reverse=bool(turned.value))  # type: ignore[type-var]
    except TypeError:
        return UNKNOWN
    return ListV([Const(one) for one in ordered], loose=is_loose(first))


def _different(machine: Machine, given: Arguments) -> Value:
    """Return each of some numbers once."""
    first = given.get(0)
    items = _distinct(first)
    return UNKNOWN if items is None else ListV(items, loose=is_loose(first))


def _distinct(value: Value | None) -> list[Value] | None:
    """Return the different numbers of a list of few that are known; None: it holds others."""
    items = elements(value) if isinstance(value, ListV) else None
    if not items or len(items) > _MOST or not all(map(is_number, items)):
        return None
    known = all(isinstance(one, Const) for one in items)
    return list(dict.fromkeys(items)) if known else None


#: Longer lists hold no levels or seeds, and loops over them would be run item by item.
_MOST = 16


def length_of_row(machine: Machine, node: ast.AST, frame: Frame) -> Value:
    """Return how many outputs a row has, ``len(scores[0])``; unknown where it is something else."""
    row = node.args[0] if isinstance(node, ast.Call) and len(node.args) == 1 else None
    if not isinstance(row, ast.Subscript) or not is_place(row.slice):
        return UNKNOWN
    rows = machine.evaluate(row.value, frame)
    return size_along(rows, 1) if isinstance(rows, TensorV) else UNKNOWN


COUNTING: Mapping[str, Callable[[Machine, Arguments], Value]] = {
    "len": _len,
    "sum": _sum,
    "max": _largest,
    "min": _smallest,
    "sorted": _in_order,
    "set": _different,
    "frozenset": _different,
}
