"""Methods of lists and dictionaries, as far as models and data are built with them."""

from __future__ import annotations

import ast
import functools
from dataclasses import replace

from losspick.core.spec import Location
from losspick.reading.python.data.joining import is_loss, join
from losspick.reading.python.data.plain import elements, is_loose, key_value, whole_number
from losspick.reading.python.data.rows import class_index, is_number, one_of
from losspick.reading.python.programs.choosing import one_maker_of_all
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    NONE,
    UNKNOWN,
    ClassV,
    Const,
    DictV,
    EitherV,
    FunctionV,
    ListV,
    LossV,
    ModelV,
    ObjectV,
    PartialV,
    TensorV,
    Value,
    altered,
)

#: What is a model or makes one, and how many of them are tried where any may be meant.
_MAKING = ClassV | FunctionV | PartialV | ModelV | ObjectV
_MOST_CHOICES = 4
_TWO = 2


def call_list(machine: Machine, owner: ListV, name: str, given: Arguments) -> Value:
    """Call a method of a list."""
    first = given.get(0) or UNKNOWN
    items = list(owner.items)
    if name == "append":
        machine.fill(owner, [*items, first])
    elif name == "extend":
        rows = scores_of_rows(first)
        more, loose = rows or elements(first), is_loose(first) or rows is not None
        whole = owner.whole and more is not None
        machine.fill(owner, items + (more or [UNKNOWN]), whole=whole, loose=loose)
    elif name == "insert":
        return _insert(machine, owner, given)
    elif name in ("pop", "popleft"):
        last = Const(-1) if name == "pop" else Const(0)
        return take_item(machine, owner, given.get(0) or last)
    elif name == "appendleft":
        machine.fill(owner, [first, *items])
    elif name == "reverse":
        machine.fill(owner, items[::-1])
    elif name in _REPLACING or (name in _OF_SETS and owner.kind == "list"):
        machine.fill(owner, [UNKNOWN], whole=False)
    elif name == "copy":
        return ListV(items, owner.whole, owner.kind)
    elif name == "index":
        return _place_in(owner)
    else:
        return UNKNOWN
    return owner if owner.kind == "modules" else NONE


#: Methods after which a list, or a set, holds other items, or the same in another order.
_REPLACING = frozenset({"remove", "clear", "sort"})
_OF_SETS = frozenset({"add", "discard", "update", "difference_update", "intersection_update",
                      "symmetric_difference_update"})  # fmt: skip


def scores_of_rows(several: Value) -> list[Value] | None:
    """Return what stands for the scores of any row where a list gets those of a batch."""
    judged = isinstance(several, TensorV) and several.made and several.fixed
    return [altered(several, rank=None)] if judged and isinstance(several, TensorV) else None


def note_repeated(machine: Machine, owner: ListV, item: Value | None, node: ast.AST) -> None:
    """Note that a list of an object gets many numbers: what calls its method does so in a loop.

    The object lives longer than the call of its method, which a list under a plain name may not.
    """
    method = node.func if isinstance(node, ast.Call) else None
    held = method.value if isinstance(method, ast.Attribute) else None
    cells = item.items if isinstance(item, ListV) and item.kind == "tuple" else [item]
    numbers = any(isinstance(cell, TensorV) and is_number(cell) for cell in cells)
    if numbers and isinstance(held, ast.Attribute | ast.Subscript):
        machine.fill(owner, list(owner.items), loose=True)


def take_item(machine: Machine, owner: ListV, at: Value) -> Value:
    """Return an item that is taken out; where its place is not known, any may be gone."""
    items, place = list(owner.items), whole_number(at)
    known = owner.whole and (place == -1 or not owner.loose)
    if place is None or not known or not -len(items) <= place < len(items):
        machine.fill(owner, [UNKNOWN], whole=False)
        return UNKNOWN
    taken = items.pop(place)
    machine.fill(owner, items)
    return taken


def _place_in(owner: ListV) -> Value:
    """Return the place of something in a list of words: a class by its index."""
    words = [v.value for v in owner.items if isinstance(v, Const)]
    named = owner.whole and len(words) > 1 and all(isinstance(word, str) for word in words)
    if not named or len(words) < len(owner.items):
        return UNKNOWN
    return class_index(len(words))


def codes_of(value: Value) -> int | None:
    """Return how many classes a dictionary numbers from 0 or 1 on; None: it does something else."""
    if not isinstance(value, DictV) or not value.whole or len(value.items) < 2:
        return None
    codes = {whole_number(item) for item in value.items.values()}
    several = len(codes) > 2 and codes == set(range(1, len(codes) + 1))
    return len(codes) if several or codes == set(range(len(codes))) else None


def one_of_all(items: Value) -> Value:
    """Return one of a few losses or models that stand under words, where it is not known which."""
    if isinstance(items, DictV) and items.any_item is not None:
        return items.any_item
    if not isinstance(items, DictV) or not items.whole or not items.items:
        return UNKNOWN
    if (classes := codes_of(items)) is not None:
        lowest = min(whole_number(item) or 0 for item in items.items.values())
        return replace(class_index(classes), lowest=lowest)
    codes = [Const(whole_number(item)) for item in items.items.values()]
    signed = one_of(codes) if Const(-1) in codes and len(codes) > _TWO else UNKNOWN
    if isinstance(signed, TensorV) and signed.lowest < 0:
        return signed
    if {whole_number(item) for item in items.items.values()} == {1, 2}:
        return TensorV(dtype="int", rank=0, classes=2, lowest=1)  # labels of two classes, or counts
    numbers: list[Value] = [v for v in items.items.values() if isinstance(v, Const)]
    if len(numbers) == len(items.items) and len(set(numbers)) == 2:
        return functools.reduce(join, numbers, numbers[0])  # labels of two classes
    values = tuple(items.items.values())
    if len(values) == 1 and isinstance(values[0], _MAKING):
        return values[0]
    if len(values) <= _MOST_CHOICES and all(isinstance(v, ModelV | ObjectV) for v in values):
        return EitherV(values)
    losses = all(isinstance(value, LossV) or is_loss(value) for value in values)
    return functools.reduce(join, values) if losses and len(values) > 1 else UNKNOWN


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
        named = isinstance(given.get(0), Const)
        found = _get(owner, given)
        return found if named or found != UNKNOWN else one_maker_of_all(machine, owner)
    if name == "pop":
        return take_out(machine, owner, given)
    if name == "update":
        return _update(machine, owner, given)
    if name in ("to", "cuda", "cpu"):
        return owner  # of a batch that looks like a dictionary
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
        return ListV([ListV([key_value(k), v], kind="tuple") for k, v in owner.items.items()])
    if name == "keys":
        return ListV([key_value(k) for k in owner.items])
    return UNKNOWN


def _update(machine: Machine, owner: DictV, given: Arguments) -> Value:
    first = given.get(0)
    if isinstance(first, DictV):
        _take_over(machine, owner, first)
    if given.keywords:
        places: dict[object, Location] = dict(given.places.items())
        _take_over(machine, owner, DictV(given.words(), places=places))
    owner.whole = owner.whole and (first is None or isinstance(first, DictV))
    return NONE


def _take_over(machine: Machine, owner: DictV, other: DictV) -> None:
    """Put the items of another dictionary in, with the places where they stand."""
    for key, value in other.items.items():
        machine.write(owner.items, key, value)
        place = other.places.get(key)
        if place is not None:
            owner.places[key] = place
        else:
            owner.places.pop(key, None)


def _set_default(machine: Machine, owner: DictV, given: Arguments) -> Value:
    key = given.get(0)
    if not isinstance(key, Const):
        forget_others(machine, owner)
        return UNKNOWN
    if key.value not in owner.items:
        machine.write(owner.items, key.value, (given.get(1) or NONE) if owner.whole else UNKNOWN)
    return owner.items[key.value]


def forget_others(machine: Machine, owner: DictV) -> None:
    """Something stands in a dictionary now under a key that is not known."""
    machine.changes += 1
    owner.whole = False


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
        return one_of_all(owner)
    if key.value in owner.items:
        return owner.items[key.value]
    if owner.any_item is not None:
        return owner.any_item
    return (given.get(1, "default") or NONE) if owner.whole else UNKNOWN
