"""Indexing: items of containers, rows of arrays, columns of tables."""

from __future__ import annotations

import ast

from losspick.core.domains import TargetDomain
from losspick.reading.python.data import tables
from losspick.reading.python.data.array_parts import as_indexed, part_of
from losspick.reading.python.data.changed_sets import fewer_classes, with_fewer
from losspick.reading.python.data.enumerations import member_of_enumeration
from losspick.reading.python.data.hub_sets import column
from losspick.reading.python.data.in_columns import are_numbers_of_rows, is_column
from losspick.reading.python.data.index_forms import (
    names_column,
    parts_rows,
    picks,
)
from losspick.reading.python.data.lone_rows import arranged, row_alone
from losspick.reading.python.data.picking import along_rows
from losspick.reading.python.data.plain import is_rows, stands_for_all, whole_number
from losspick.reading.python.data.row_numbers import are_any, picked_by
from losspick.reading.python.data.rows import row_of
from losspick.reading.python.data.singles import SINGLES
from losspick.reading.python.data.whole_labels import PLACES, some_rows
from losspick.reading.python.evaluating.containers import one_of_all
from losspick.reading.python.evaluating.joined_changes import item_of_each
from losspick.reading.python.libraries.making import inner_dict
from losspick.reading.python.libraries.models import ANY_NETWORK, NETWORKS
from losspick.reading.python.pairing.by_hand import note_likelihood
from losspick.reading.python.pairing.formulas import note_over_rows, note_shares_of_rows
from losspick.reading.python.pairing.scores import note_columns
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
    altered,
)


def subscript(machine: Machine, node: ast.Subscript, frame: Frame) -> Value:
    """Return an item."""
    if frame.narrowed and (known := frame.narrowed.get(ast.unparse(node))) is not None:
        return known
    owner = machine.evaluate(node.value, frame)
    if isinstance(owner, TensorV):
        return _of_tensor(machine, owner, node, frame)
    if isinstance(owner, TableV):
        return tables.item(machine, owner, node.slice, frame)
    if isinstance(owner, BoundV):
        return _of_attribute(machine, owner, node, frame)
    doubted = owner is DOUBTED or owner is FORMED
    return FORMED if doubted else _of_container(machine, owner, node, frame)


def _of_tensor(machine: Machine, owner: TensorV, node: ast.Subscript, frame: Frame) -> Value:
    """Return what an index leaves of an array."""
    if not isinstance(node.slice, ast.Slice):
        note_likelihood(machine, owner, node, frame)
    owner = as_indexed(owner, node.slice)
    told = isinstance(node.slice, ast.Compare)  # which may be a use of an output
    at = machine.evaluate(node.slice, frame) if told else None
    if owner.axis == 0 and picks(node.slice):
        note_over_rows(machine, owner, frame.source.place(node))
    elif owner.axis == 0 and frame.fixed and names_column(node.slice):
        note_shares_of_rows(machine, owner, frame.source.place(node))
    if owner.made and _is_word(machine, node.slice, frame):
        return owner  # one of several outputs that are alike
    if owner.name in SINGLES:
        return altered(owner, rank=None, units=None, values=None, name=None)
    if owner.classes is not None and picked_by(machine, node.value, node.slice, frame):
        owner = fewer_classes(owner)
    known = _by_value(machine, owner, node.slice, frame, at)
    return known or _by_cells(machine, owner, node.slice, frame)


def _is_word(machine: Machine, index: ast.expr, frame: Frame) -> bool:
    named = isinstance(index, ast.Name | ast.Constant)
    key = machine.evaluate(index, frame) if named else UNKNOWN
    return isinstance(key, Const) and isinstance(key.value, str)


def _of_attribute(machine: Machine, owner: BoundV, node: ast.Subscript, frame: Frame) -> Value:
    if isinstance(owner.receiver, TensorV) and owner.name == "shape":
        return _size(machine, owner.receiver, node.slice, frame)
    if isinstance(owner.receiver, TableV):
        return tables.rows(machine, owner.receiver, owner.name, node.slice, frame)
    column = owner.receiver
    if (
        isinstance(column, TensorV)
        and owner.name in ("loc", "iloc")
        and _is_over_rows(column, node)
    ):
        return _by_value(machine, column, node.slice, frame) or part_of(column, node.slice)
    if isinstance(owner.receiver, ModelV):
        return owner
    return item_of_each(machine, owner, frame, lambda one: _of_part(machine, one, node, frame))


def _is_over_rows(column: TensorV, node: ast.Subscript) -> bool:
    """Tell whether an index picks rows alone; of what may be a table, one that is a name does."""
    return column.rank == 1 or (column.rank is None and isinstance(node.slice, ast.Name))


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


#: What an index by a number, or by an array of numbers or truth values, is written as.
_VALUES = ast.Name | ast.Attribute | ast.BinOp | ast.Subscript | ast.Call


def _by_value(
    machine: Machine, tensor: TensorV, index: ast.expr, frame: Frame, at: Value | None = None
) -> TensorV | None:
    """Index data by a number or an array of numbers; None: the index is of another kind."""
    if is_column(tensor) and isinstance(index, _VALUES | ast.Compare):
        order = at or machine.evaluate(index, frame)
        return tensor if are_numbers_of_rows(order) else None
    if tensor.made or tensor.activation is not None or tensor.rank is None:
        return None
    if at is None:
        negated = isinstance(index, ast.UnaryOp) and isinstance(index.op, ast.Invert)
        known = negated or isinstance(index, _VALUES)
        at = machine.evaluate(index, frame) if known else UNKNOWN
    if whole_number(at) is not None:
        at = _NUMBER
    if not isinstance(at, TensorV) or at.made or (at.rank is None and at.dtype != "int"):
        return None
    rank = None if at.rank is None else tensor.rank - 1 + at.rank
    if at.dtype == "bool":
        rank = None if at.rank is None else tensor.rank - at.rank + 1
    picked = at.name == PLACES or (at.dtype != "int" and not parts_rows(index))
    if picked:  # a condition may leave out classes
        tensor = altered(tensor, classes=None)
    tensor = tensor if parts_rows(index) else some_rows(tensor)
    one_hot = tensor.targets is TargetDomain.ONE_HOT and at.rank == 0
    return altered(tensor, values=None, rank=rank, units=None) if not one_hot else None


def _by_cells(machine: Machine, tensor: TensorV, index: ast.expr, frame: Frame) -> Value:
    """Index an array by several numbers and slices."""
    found = part_of(tensor if isinstance(index, ast.Slice) else arranged(tensor), index)
    if tensor.rank is None and isinstance(found, TensorV) and _is_number(machine, index, frame):
        return row_alone(found)
    if tensor.made and isinstance(index, ast.Tuple) and len(index.elts) == 2:
        note_columns(machine, tensor, index, frame)
        first = index.elts[0]
        at = machine.evaluate(first, frame) if isinstance(first, ast.Name) else UNKNOWN
        return along_rows(tensor, at) or found
    plain = not tensor.made and tensor.activation is None and tensor.rank is not None
    if not plain or not isinstance(index, ast.Tuple) or not isinstance(found, TensorV):
        return found
    gone, several = 0, False
    for part in index.elts:
        if isinstance(part, ast.Slice):
            continue
        at = machine.evaluate(part, frame)
        rank = at.rank if isinstance(at, TensorV) else None
        listed = isinstance(at, ListV) or rank == 1
        if not listed and rank != 0 and whole_number(at) is None:
            return found
        gone, several = gone + 1, several or listed
    return altered(found, rank=(tensor.rank or gone) - gone + several)  # lists leave one axis


def _is_number(machine: Machine, index: ast.expr, frame: Frame) -> bool:
    """Tell whether an index is one whole number, or a name that stands for one."""
    at = machine.evaluate(index, frame) if isinstance(index, ast.Name | ast.Constant) else UNKNOWN
    return whole_number(at) is not None or at == _NUMBER


_NUMBER = TensorV(rank=0, dtype="int")
