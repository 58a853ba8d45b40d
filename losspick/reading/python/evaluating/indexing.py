"""Indexing: items of containers; what it leaves of arrays and tables is told elsewhere."""

from __future__ import annotations

import ast

from losspick.reading.python.data import tables
from losspick.reading.python.data.changed_sets import with_fewer
from losspick.reading.python.data.enumerations import member_of_enumeration
from losspick.reading.python.data.hub_sets import column
from losspick.reading.python.data.plain import is_rows, stands_for_all, whole_number
from losspick.reading.python.data.row_numbers import are_any
from losspick.reading.python.data.rows import row_of
from losspick.reading.python.evaluating.array_indexing import is_over_rows, of_array, rows_of
from losspick.reading.python.evaluating.containers import one_of_all
from losspick.reading.python.evaluating.joined_changes import item_of_each
from losspick.reading.python.libraries.making import inner_dict
from losspick.reading.python.libraries.models import ANY_NETWORK, NETWORKS
from losspick.reading.python.programs.choosing import one_maker_of_all, one_of_module
from losspick.reading.python.values.class_values import find_member
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.sizes import size_along
from losspick.reading.python.values.values import (
    DOUBTED,
    FORMED,
    UNKNOWN,
    BoundV,
    ClassV,
    Const,
    DictV,
    EitherV,
    EstimatorV,
    FunctionV,
    ListV,
    ModelV,
    ModuleV,
    ObjectV,
    Symbol,
    TableV,
    TensorV,
    Value,
)


def subscript(machine: Machine, node: ast.Subscript, frame: Frame) -> Value:
    """Return an item."""
    if frame.narrowed and (known := frame.narrowed.get(ast.unparse(node))) is not None:
        return known
    owner = machine.evaluate(node.value, frame)
    if isinstance(owner, TensorV):
        return of_array(machine, owner, node, frame)
    if isinstance(owner, TableV):
        return tables.item(machine, owner, node.slice, frame)
    if isinstance(owner, BoundV):
        return _of_attribute(machine, owner, node, frame)
    doubted = owner is DOUBTED or owner is FORMED
    return FORMED if doubted else _of_container(machine, owner, node, frame)


def _of_attribute(machine: Machine, owner: BoundV, node: ast.Subscript, frame: Frame) -> Value:
    if isinstance(owner.receiver, TensorV) and owner.name == "shape":
        return _size(machine, owner.receiver, node.slice, frame)
    if isinstance(owner.receiver, TableV):
        return tables.rows(machine, owner.receiver, owner.name, node.slice, frame)
    column = owner.receiver
    if isinstance(column, TensorV) and owner.name in ("loc", "iloc") and is_over_rows(column, node):
        return rows_of(machine, column, node.slice, frame)
    if isinstance(owner.receiver, ModelV):
        return owner
    return item_of_each(machine, owner, frame, lambda one: _of_part(machine, one, node, frame))


def _of_part(machine: Machine, owner: Value, node: ast.Subscript, frame: Frame) -> Value:
    """Return an item of a part of one of several networks, that it can be changed."""
    if isinstance(owner, BoundV):
        return _of_attribute(machine, owner, node, frame)
    return _of_container(machine, owner, node, frame)


def _size(machine: Machine, tensor: TensorV, index: ast.expr, frame: Frame) -> Value:
    """Return the number of classes, ``logits.shape[-1]``."""
    axis = whole_number(machine.evaluate(index, frame))
    return UNKNOWN if axis is None else size_along(tensor, axis)


def _of_container(machine: Machine, owner: Value, node: ast.Subscript, frame: Frame) -> Value:
    items = owner
    if isinstance(owner, Symbol) and owner.path.endswith(".__dict__"):
        return _named(owner, machine.evaluate(node.slice, frame))
    if isinstance(owner, ModelV) and owner.layers is not None:
        items = owner.layers
    if isinstance(node.slice, ast.Slice):
        part = _slice(machine, items, node.slice, frame)
        if isinstance(owner, ModelV) and isinstance(part, ListV):
            return ModelV(owner.path, part, place=owner.place)
        return part
    key = machine.evaluate(node.slice, frame)
    if isinstance(items, ModuleV):
        return _of_module(machine, items, key)
    if isinstance(items, ObjectV):
        return _of_object(machine, items, key, node, frame)
    if not isinstance(key, Const):
        if is_rows(items) and not are_any(machine, node.slice, frame, given=True):
            items = with_fewer(items)
        return _any_item(machine, items, key)
    if isinstance(items, EitherV):
        return item_of_each(machine, items, frame, lambda one: _of_part(machine, one, node, frame))
    return _item(items, key.value)


def _any_item(machine: Machine, items: Value, key: Value) -> Value:
    """Return the item of a key that is not known, or the rows of several numbers."""
    if is_rows(items) and _are_several(key):
        return items  # some of the rows, of which each looks like the others
    if (row := row_of(items)) is not None:
        return row
    if isinstance(items, ClassV):
        return member_of_enumeration(items)
    chosen = one_of_all(items)
    return chosen if chosen != UNKNOWN else one_maker_of_all(machine, items)


def _named(owner: Symbol, name: Value) -> Value:
    """Return what a library has under a name, ``models.__dict__[name]``."""
    path = owner.path.removesuffix("__dict__")
    if path == f"{NETWORKS.path}." and not isinstance(name, Const):
        return Symbol(ANY_NETWORK)
    word = name.value if isinstance(name, Const) else None
    return Symbol(path + word) if isinstance(word, str) else UNKNOWN


def _of_module(machine: Machine, owner: ModuleV, key: Value) -> Value:
    """Return what stands under a name of a module, ``nets.__dict__[name]``."""
    if not isinstance(key, Const):
        return one_of_module(machine, owner)
    found = owner.names.get(str(key.value), UNKNOWN)
    return machine.project.settle(found, owner.names, str(key.value))


def _of_object(
    machine: Machine, owner: ObjectV, key: Value, node: ast.Subscript, frame: Frame
) -> Value:
    """Return an item of an object of the tree: of a registry, a data set, a kind of dictionary."""
    member = find_member(owner.cls, "__getitem__")
    if isinstance(member, FunctionV):
        bound = FunctionV(member.node, member.scope, owner, member.home)
        return machine.call(bound, Arguments([key]), node, frame)
    inner = inner_dict(owner)
    known = inner is not None and isinstance(key, Const)
    return inner.items.get(key.value, UNKNOWN) if known else UNKNOWN  # type: ignore[union-attr]


def _are_several(index: Value) -> bool:
    """Tell whether an index holds the numbers of several rows."""
    return isinstance(index, ListV) or (isinstance(index, TensorV) and bool(index.rank))


def _item(items: Value, index: object) -> Value:
    if isinstance(items, DictV):
        return items.items.get(index, items.any_item or UNKNOWN)
    if isinstance(items, ListV) and isinstance(index, str):
        return column(items, index)
    if isinstance(items, ListV) and items.kind == "rows" and isinstance(index, int):
        return items.items[0] if items.items else UNKNOWN
    if not isinstance(items, ListV) or not isinstance(index, int) or not items.whole:
        return UNKNOWN
    inside = -len(items.items) <= index < len(items.items)
    return items.items[index] if inside else UNKNOWN


def _slice(machine: Machine, items: Value, node: ast.Slice, frame: Frame) -> Value:
    if isinstance(items, EstimatorV) and items.path in _OF_ROUNDS:
        return items  # some rounds of its training
    if not isinstance(items, ListV) or not items.whole:
        return UNKNOWN
    if stands_for_all(items):
        return items  # some of the rows, of which each looks like the others
    ends: list[int | None] = []
    for part in (node.lower, node.upper, node.step):
        value = Const(None) if part is None else machine.evaluate(part, frame)
        if not isinstance(value, Const) or not (value.value is None or type(value.value) is int):
            return _some_of(items)
        ends.append(value.value if isinstance(value.value, int) else None)
    if ends[2] == 0:
        return UNKNOWN
    if items.loose:
        return _some_of(items)
    return ListV(items.items[slice(*ends)], True, items.kind)


#: Boosters of which a slice is a booster.
_OF_ROUNDS = frozenset({"xgboost.train", "xgboost.Booster"})


def _some_of(items: ListV) -> Value:
    """Return some rows of a list, whichever they are: what every row of it is."""
    rows = ListV(items.items, loose=True)
    return rows if row_of(rows) is not None else UNKNOWN
