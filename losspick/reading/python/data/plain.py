"""Python's own functions and containers, as far as models are built with them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.core.spec import Location
from losspick.reading.python.data.boosted import is_of_network
from losspick.reading.python.data.hub_labels import rows_of_indicators
from losspick.reading.python.data.quantities import named
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    Const,
    DictV,
    ListV,
    ModelV,
    TensorV,
    Value,
    altered,
)

_MOST_NUMBERS = 64
#: Items of a known list over which a loop or a comprehension goes one by one.
MOST_ROUNDS = 40


def elements(value: Value) -> list[Value] | None:
    """Return the items over which a loop would run; None: not known."""
    if isinstance(value, ListV):
        return list(value.items) if value.whole else None
    if isinstance(value, ModelV) and value.layers is not None:
        return elements(value.layers)
    if isinstance(value, DictV) and value.whole:
        return [key_value(key) for key in value.items]
    return None


def key_value(key: object) -> Value:
    """Return a key of a dictionary as a value."""
    return Const(key) if isinstance(key, str | int | float | bool) or key is None else UNKNOWN


def is_rows(value: Value | None) -> bool:
    """Tell whether a value is data of which one row stands for all."""
    return isinstance(value, ListV) and value.kind == "rows"


def is_loose(value: Value | None) -> bool:
    """Tell whether a list is of unknown length: any item may stand there several times."""
    return isinstance(value, ListV) and value.loose


def stands_for_all(value: Value | None) -> bool:
    """Tell whether the only item of a list stands for any number of rows that look like it."""
    if not isinstance(value, ListV) or value.kind == "modules":
        return False
    return value.kind == "rows" or (value.loose and len(value.items) == 1)


def whole_number(value: Value | None) -> int | None:
    """Return the number that a value is, if it is a whole one."""
    number = value.value if isinstance(value, Const) else None
    return number if isinstance(number, int) and not isinstance(number, bool) else None


def _range(machine: Machine, given: Arguments) -> Value:
    ends = [number for v in given.positional if (number := whole_number(v)) is not None]
    if len(ends) != len(given.positional) or not 0 < len(ends) < 4 or 0 in ends[2:]:
        return UNKNOWN
    numbers = range(*ends)
    # a range of 2**70 numbers has no len()
    if not numbers or abs(numbers[-1] - numbers[0]) > _MOST_NUMBERS * abs(numbers.step):
        return UNKNOWN if numbers else ListV([])
    return ListV([Const(number) for number in numbers])


def _list(machine: Machine, given: Arguments) -> Value:
    if not given.positional:
        return ListV([])
    first = given.positional[0]
    items = elements(first)
    if stands_for_all(first):
        return first
    if isinstance(first, TensorV) and (rows := rows_of_indicators(first)) is not None:
        return ListV(rows.items, loose=True)
    if isinstance(first, Const) and isinstance(first.value, str):
        items = [Const(letter) for letter in first.value[:_MOST_NUMBERS]]
    return UNKNOWN if items is None else ListV(items)


def by_keys(value: Value | None) -> DictV | None:
    """Return a dictionary of a dictionary, or of pairs."""
    if isinstance(value, DictV):
        return value
    pairs = value.items if isinstance(value, ListV) and value.whole else []
    items: dict[object, Value] = {}
    for pair in pairs:
        key = pair.items[0] if isinstance(pair, ListV) and len(pair.items) == 2 else None
        if not isinstance(key, Const) or not isinstance(pair, ListV):
            return None
        items[key.value] = pair.items[1]
    return DictV(items) if pairs else None


def _numbers(node: ast.expr | None) -> bool:
    """Tell whether an expression brings names and numbers together: ``zip(names, range(n))``."""
    called = [getattr(one, "func", None) for one in (node, *getattr(node, "args", ())[1:])]
    return [getattr(one, "id", "") for one in called] == ["zip", "range"]


def _dict(machine: Machine, given: Arguments) -> Value:
    first = by_keys(given.get(0)) or given.get(0)
    if first == UNKNOWN and _numbers(given.nodes.get(0)):
        code = TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", rank=0)
        return DictV({}, whole=False, any_item=code)
    items: dict[object, Value] = dict(first.items) if isinstance(first, DictV) else {}
    items.update(given.keywords)
    whole = given.whole and (first is None or (isinstance(first, DictV) and first.whole))
    places: dict[object, Location] = dict(first.places) if isinstance(first, DictV) else {}
    places |= {k: at for k, at in given.places.items() if isinstance(k, str)}
    return DictV(items, whole, places)


def _first(machine: Machine, given: Arguments) -> Value:
    return given.get(0) or UNKNOWN


def _iter(machine: Machine, given: Arguments) -> Value:
    first = given.get(0)
    only = isinstance(first, ListV) and first.whole and len(first.items) == 1
    return first if first is not None and (is_rows(first) or only) else UNKNOWN


def _next(machine: Machine, given: Arguments) -> Value:
    first = given.get(0)
    only = isinstance(first, ListV) and first.whole and len(first.items) == 1
    return first.items[0] if isinstance(first, ListV) and only else UNKNOWN


def _whole(machine: Machine, given: Arguments) -> Value:
    number = _typed(machine, given, "int")
    return named(number, given.texts.get(0)) if isinstance(number, TensorV) else number


def _real(machine: Machine, given: Arguments) -> Value:
    return _typed(machine, given, "float")


def _rounded(machine: Machine, given: Arguments) -> Value:
    """Return what a network predicts with fewer digits; of other numbers nothing is known."""
    first = given.get(0)
    digits = whole_number(given.get(1, "ndigits")) or 0
    return first if first is not None and is_of_network(first) and digits > 0 else UNKNOWN


def _typed(machine: Machine, given: Arguments, kind: str) -> Value:
    if isinstance(given.nodes.get(0), ast.Compare) and not isinstance(given.get(0), Const):
        return TensorV(targets=TargetDomain.ZERO_ONE, dtype=kind, rank=0, classes=2)
    if _is_open(given):
        return TensorV(rank=0, dtype=kind)
    first = given.get(0)
    if kind == "float" and isinstance(first, TensorV) and is_of_network(first):
        return altered(first, rank=0)
    if kind == "float" and isinstance(first, TensorV) and first.made and first.rank != 0:
        return TensorV(rank=0, dtype=kind)  # a number for Python, through which nothing is trained
    number = _number(machine, given)
    if kind == "int" and isinstance(number, TensorV) and number.targets in _CONTINUOUS:
        return TensorV(rank=0, dtype="int")  # may be the index of a class now
    return replace(number, dtype=kind) if isinstance(number, TensorV) else number


#: Numbers that are cut down to whole ones.
_CONTINUOUS = (
    TargetDomain.REAL,
    TargetDomain.NONNEGATIVE,
    TargetDomain.POSITIVE,
    TargetDomain.UNIT_INTERVAL,
)


def _true_or_not(machine: Machine, given: Arguments) -> Value:
    first = given.get(0)
    if isinstance(first, Const):
        return Const(bool(first.value))
    open_number = _is_open(given) or (isinstance(first, TensorV) and first.rank == 0)
    kind = TensorV(targets=TargetDomain.ZERO_ONE, dtype="bool", rank=0, classes=2)
    return kind if open_number else UNKNOWN


def _is_open(given: Arguments) -> bool:
    """Tell whether nothing is known of what becomes a number."""
    return given.get(0) == UNKNOWN or isinstance(given.get(0), BoundV)


def _number(machine: Machine, given: Arguments) -> Value:
    first = given.get(0)
    simple = isinstance(first, Const) and isinstance(first.value, int | float)
    single = isinstance(first, TensorV) and first.rank == 0
    if isinstance(first, Const) and isinstance(first.value, str):
        return _read_number(first.value)
    return first if (simple or single) and first is not None else UNKNOWN


def _read_number(text: str) -> Value:
    """Return the number that a text is."""
    try:
        number = float(text)
    except ValueError:
        return UNKNOWN
    return Const(int(text)) if text.strip().isdecimal() else Const(number)


def _reversed(machine: Machine, given: Arguments) -> Value:
    first = given.get(0)
    items = elements(first or UNKNOWN)
    return UNKNOWN if items is None else ListV(items[::-1], loose=is_loose(first))


def _rows(machine: Machine, given: Arguments) -> Value:
    """Return a slice: the numbers of some rows."""
    return TensorV(rank=1, dtype="int")


BUILTINS: Mapping[str, Callable[[Machine, Arguments], Value]] = {
    "range": _range,
    "list": _list,
    "tuple": _list,
    "dict": _dict,
    "int": _whole,
    "bool": _true_or_not,
    "float": _real,
    "round": _rounded,
    "reversed": _reversed,
    "staticmethod": _first,
    "iter": _iter,
    "next": _next,
    "slice": _rows,
}
