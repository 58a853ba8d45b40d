"""Python's own functions and containers, as far as models are built with them."""

from __future__ import annotations

import ast
import functools
from collections.abc import Callable, Mapping

from losspick.core.domains import TargetDomain
from losspick.core.spec import Location
from losspick.reading.python.frames import Arguments
from losspick.reading.python.machine import Machine
from losspick.reading.python.values import (
    NONE,
    UNKNOWN,
    BoundV,
    Const,
    DictV,
    ListV,
    ModelV,
    TensorV,
    TermV,
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
    first = given.get(0)
    if isinstance(first, TensorV) and first.distinct:
        return TensorV(rank=0, dtype="int")
    items = elements(first or UNKNOWN)
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


def _whole(machine: Machine, given: Arguments) -> Value:
    return TensorV(rank=0, dtype="int") if _is_open(given) else _number(machine, given)


def _real(machine: Machine, given: Arguments) -> Value:
    return TensorV(rank=0, dtype="float") if _is_open(given) else _number(machine, given)


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


def _sum(machine: Machine, given: Arguments) -> Value:
    """Return a sum of losses, or a number that is computed from data."""
    from losspick.reading.python import terms

    first = given.get(0)
    if isinstance(first, TensorV) and not first.made and first.activation is None:
        return TensorV(rank=0)
    parts = [v for v in elements(first or UNKNOWN) or [] if isinstance(v, TermV)]
    if len(parts) < 2:
        return parts[0] if parts else UNKNOWN
    return functools.reduce(lambda a, b: terms.operate(machine, ast.Add(), a, b), parts)


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
    "int": _whole,
    "float": _real,
    "reversed": _reversed,
    "staticmethod": _first,
    "iter": _iter,
    "next": _next,
    "sum": _sum,
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
    elif name == "index":
        return _place_in(owner)
    else:
        return UNKNOWN
    return owner if owner.kind == "modules" else NONE


def _place_in(owner: ListV) -> Value:
    """Return the place of something in a list of words: a class by its index."""
    words = [v.value for v in owner.items if isinstance(v, Const)]
    named = owner.whole and len(words) > 1 and all(isinstance(word, str) for word in words)
    if not named or len(words) < len(owner.items):
        return UNKNOWN
    return class_index(len(words))


def class_index(classes: int) -> TensorV:
    """Return a number that is the index of one of some classes."""
    kind = TargetDomain.ZERO_ONE if classes == 2 else TargetDomain.CLASS_INDEX
    return TensorV(targets=kind, dtype="int", classes=classes, rank=0)


def codes_of(value: Value) -> int | None:
    """Return how many classes a dictionary numbers from 0 on; None: it does something else."""
    if not isinstance(value, DictV) or not value.whole or len(value.items) < 2:
        return None
    codes = {whole_number(item) for item in value.items.values()}
    return len(codes) if codes == set(range(len(codes))) else None


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
    if name == "get":
        return _get(owner, given)
    if name == "pop":
        return take_out(machine, owner, given)
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


def take_out(machine: Machine, owner: DictV, given: Arguments) -> Value:
    """Return an item that is taken out; where its key is not known, any may be gone."""
    found, key = _get(owner, given), given.get(0)
    machine.changes += 1
    if isinstance(key, Const) and key.value in owner.items:
        machine.remove(owner.items, key.value)
    elif not isinstance(key, Const):
        owner.whole = False
    return found


def _get(owner: DictV, given: Arguments) -> Value:
    key = given.get(0)
    if not isinstance(key, Const):
        return UNKNOWN
    if key.value in owner.items:
        return owner.items[key.value]
    return (given.get(1, "default") or NONE) if owner.whole else UNKNOWN
