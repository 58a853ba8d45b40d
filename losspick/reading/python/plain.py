"""Python's own functions and containers, as far as models are built with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from losspick.core.spec import Location
from losspick.reading.python.frames import Arguments
from losspick.reading.python.machine import Machine
from losspick.reading.python.values import (
    NONE,
    UNKNOWN,
    Const,
    DictV,
    ListV,
    ModelV,
    TensorV,
    Value,
)

_MOST_NUMBERS = 64


def elements(value: Value) -> list[Value] | None:
    """Return the items over which a loop would run; None: not known."""
    if isinstance(value, ListV):
        return list(value.items) if value.whole else None
    if isinstance(value, ModelV) and value.layers is not None:
        return elements(value.layers)
    if isinstance(value, DictV) and value.whole:
        return [_key(key) for key in value.items]
    return None


def _key(key: object) -> Value:
    return Const(key) if isinstance(key, str | int | float | bool) or key is None else UNKNOWN


def is_rows(value: Value | None) -> bool:
    """Tell whether a value is data of which one row stands for all."""
    return isinstance(value, ListV) and value.kind == "rows"


def _is_loose(value: Value | None) -> bool:
    return isinstance(value, ListV) and value.loose


def whole_number(value: Value | None) -> int | None:
    """Return the number that a value is, if it is a whole one."""
    number = value.value if isinstance(value, Const) else None
    return number if isinstance(number, int) and not isinstance(number, bool) else None


def _len(machine: Machine, given: Arguments) -> Value:
    if is_rows(given.get(0)) or _is_loose(given.get(0)):
        return UNKNOWN
    items = elements(given.get(0) or UNKNOWN)
    return UNKNOWN if items is None else Const(len(items))


def _range(machine: Machine, given: Arguments) -> Value:
    ends = [number for v in given.positional if (number := whole_number(v)) is not None]
    if len(ends) != len(given.positional) or not 0 < len(ends) < 4 or 0 in ends[2:]:
        return UNKNOWN
    numbers = range(*ends)
    # a range of 2**70 numbers has no len()
    if not numbers or abs(numbers[-1] - numbers[0]) > _MOST_NUMBERS * abs(numbers.step):
        return UNKNOWN if numbers else ListV([])
    return ListV([Const(number) for number in numbers])


def _enumerate(machine: Machine, given: Arguments) -> Value:
    items = elements(given.get(0) or UNKNOWN)
    start = given.get(1, "start") or Const(0)
    if items is None or start != Const(0):
        return UNKNOWN
    if is_rows(given.get(0)):
        return ListV([ListV([UNKNOWN, item], kind="tuple") for item in items], kind="rows")
    return ListV([ListV([Const(i), item], kind="tuple") for i, item in enumerate(items)])


def _zip(machine: Machine, given: Arguments) -> Value:
    if any(is_rows(value) or _is_loose(value) for value in given.positional):
        return UNKNOWN
    columns = [elements(value) for value in given.positional]
    known = [column for column in columns if column is not None]
    if len(known) != len(columns):
        return UNKNOWN
    return ListV([ListV(list(row), kind="tuple") for row in zip(*known, strict=False)])


def _list(machine: Machine, given: Arguments) -> Value:
    if not given.positional:
        return ListV([])
    items = elements(given.positional[0])
    if is_rows(given.positional[0]):
        return given.positional[0]
    return UNKNOWN if items is None else ListV(items)


def _dict(machine: Machine, given: Arguments) -> Value:
    first = given.get(0)
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
    return first if first is not None and is_rows(first) else UNKNOWN


def _next(machine: Machine, given: Arguments) -> Value:
    first = given.get(0)
    rows = isinstance(first, ListV) and first.kind == "rows" and first.items
    return first.items[0] if isinstance(first, ListV) and rows else UNKNOWN


def _number(machine: Machine, given: Arguments) -> Value:
    first = given.get(0)
    simple = isinstance(first, Const) and isinstance(first.value, int | float)
    single = isinstance(first, TensorV) and first.rank == 0
    return first if (simple or single) and first is not None else UNKNOWN


def _reversed(machine: Machine, given: Arguments) -> Value:
    items = elements(given.get(0) or UNKNOWN)
    return UNKNOWN if items is None else ListV(items[::-1])


BUILTINS: Mapping[str, Callable[[Machine, Arguments], Value]] = {
    "len": _len,
    "range": _range,
    "enumerate": _enumerate,
    "zip": _zip,
    "list": _list,
    "tuple": _list,
    "dict": _dict,
    "int": _number,
    "float": _number,
    "reversed": _reversed,
    "staticmethod": _first,
    "iter": _iter,
    "next": _next,
}


def call_list(machine: Machine, owner: ListV, name: str, given: Arguments) -> Value:
    """Call a method of a list."""
    first = given.get(0) or UNKNOWN
    items = list(owner.items)
    if name == "append":
        machine.fill(owner, [*items, first])
    elif name == "extend":
        more = elements(first)
        machine.fill(owner, items + (more or [UNKNOWN]), whole=owner.whole and more is not None)
    elif name == "insert":
        return _insert(machine, owner, given)
    elif name == "pop" and owner.whole and items and not given.positional:
        machine.fill(owner, items[:-1])
        return items[-1]
    elif name in ("pop", "remove", "clear", "sort", "reverse"):
        machine.fill(owner, [UNKNOWN], whole=False)
    elif name == "copy":
        return ListV(items, owner.whole, owner.kind)
    else:
        return UNKNOWN
    return owner if owner.kind == "modules" else NONE


def _insert(machine: Machine, owner: ListV, given: Arguments) -> Value:
    at, items = given.get(0), list(owner.items)
    if isinstance(at, Const) and isinstance(at.value, int) and owner.whole:
        items.insert(at.value, given.get(1) or UNKNOWN)
        machine.fill(owner, items)
    else:
        machine.fill(owner, [UNKNOWN], whole=False)
    return NONE


def call_dict(machine: Machine, owner: DictV, name: str, given: Arguments) -> Value:
    """Call a method of a dictionary."""
    if name in ("get", "pop"):
        return _get(owner, given)
    if name == "update":
        return _update(machine, owner, given)
    if name == "copy":
        return DictV(dict(owner.items), owner.whole, dict(owner.places))
    if name in ("apply_gradients", "replace"):  # of a training state
        return DictV(owner.items | given.words(), owner.whole, dict(owner.places))
    if name == "setdefault":
        return _set_default(machine, owner, given)
    return _parts(owner, name) if owner.whole else UNKNOWN


def _parts(owner: DictV, name: str) -> Value:
    if name == "values":
        return ListV(list(owner.items.values()))
    if name == "items":
        return ListV([ListV([_key(k), v], kind="tuple") for k, v in owner.items.items()])
    if name == "keys":
        return ListV([_key(k) for k in owner.items])
    return UNKNOWN


def _update(machine: Machine, owner: DictV, given: Arguments) -> Value:
    first = given.get(0)
    if isinstance(first, DictV):
        for key, value in first.items.items():
            machine.write(owner.items, key, value)
    for word, value in given.keywords.items():
        machine.write(owner.items, word, value)
    owner.whole = owner.whole and (first is None or isinstance(first, DictV))
    return NONE


def _set_default(machine: Machine, owner: DictV, given: Arguments) -> Value:
    key = given.get(0)
    if not isinstance(key, Const):
        return UNKNOWN
    if key.value not in owner.items:
        machine.write(owner.items, key.value, (given.get(1) or NONE) if owner.whole else UNKNOWN)
    return owner.items[key.value]


def _get(owner: DictV, given: Arguments) -> Value:
    key = given.get(0)
    if not isinstance(key, Const):
        return UNKNOWN
    if key.value in owner.items:
        return owner.items[key.value]
    return (given.get(1, "default") or NONE) if owner.whole else UNKNOWN
