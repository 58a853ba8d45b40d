"""Assignments to names, attributes, items, and patterns of them."""

from __future__ import annotations

import ast

from losspick.core.spec import Location
from losspick.reading.python.data import changed_tables
from losspick.reading.python.data.changed_sets import set_attribute, set_of
from losspick.reading.python.data.joining import join
from losspick.reading.python.data.lone_rows import ALIKE
from losspick.reading.python.data.normalising import LARGEST
from losspick.reading.python.data.pairs import is_pair, places_of, values_of
from losspick.reading.python.data.parameters import is_tree
from losspick.reading.python.data.picking import place_of
from losspick.reading.python.data.quantities import named
from losspick.reading.python.data.rows import is_number
from losspick.reading.python.data.spreading import is_data
from losspick.reading.python.evaluating.containers import forget_others
from losspick.reading.python.evaluating.filling import filled_with
from losspick.reading.python.evaluating.joined_changes import change_each
from losspick.reading.python.libraries.detecting import put_predictor
from losspick.reading.python.libraries.kept_predictions import note_kept
from losspick.reading.python.libraries.making import inner_dict
from losspick.reading.python.libraries.parts import give_part
from losspick.reading.python.values.class_values import find_member
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.sizes import sizes_of
from losspick.reading.python.values.values import (
    UNKNOWN,
    BoundV,
    ClassV,
    Const,
    DictV,
    EitherV,
    FunctionV,
    LayerV,
    ListV,
    ModelV,
    ObjectV,
    TableV,
    TensorV,
    Value,
)


def assign(machine: Machine, target: ast.expr, value: Value, frame: Frame) -> None:
    """Bind a value to a name, an attribute, an item, or a pattern of them."""
    if frame.narrowed:
        _forget_told(target, frame)
    kind = type(target)
    if kind is ast.Name:
        name = target.id  # type: ignore[attr-defined]
        if type(value) is TensorV and value.dtype == "int":
            value = named(value, name)
        machine.write(frame.shared.get(name, frame.scope.names), name, value)
    elif isinstance(target, ast.Attribute):
        assign_attribute(machine, machine.evaluate(target.value, frame), target.attr, value, frame)
    elif isinstance(target, ast.Subscript):
        _assign_item(machine, target, value, frame)
    elif isinstance(target, ast.Starred):
        assign(machine, target.value, UNKNOWN, frame)
    elif isinstance(target, ast.Tuple | ast.List):
        _assign_pattern(machine, target.elts, value, frame)


def _forget_told(target: ast.expr, frame: Frame) -> None:
    """Forget what conditions told of expressions with a name that is bound anew."""
    while isinstance(target, ast.Subscript | ast.Attribute):
        target = target.value
    name = target.id if isinstance(target, ast.Name) else ""
    told = frame.narrowed or {}
    frame.narrowed = {text: one for text, one in told.items() if name and name not in text}


def _assign_pattern(machine: Machine, targets: list[ast.expr], value: Value, frame: Frame) -> None:
    items = value.items if isinstance(value, ListV) and value.whole else None
    if isinstance(value, TensorV) and len(targets) == _PAIR:
        items = _values_and_places(value) or items
    if isinstance(value, BoundV) and isinstance(value.receiver, TensorV) and value.name == "shape":
        items = sizes_of(value.receiver, len(targets))
    if isinstance(value, ListV) and value.kind == "tuple" and not value.whole:
        rest = max(len(targets) - len(value.items), 0)
        items = [*value.items, *[UNKNOWN] * rest]  # of which only the first are known
    if type(value) is TensorV and (value in ALIKE or is_tree(value)):
        items = [value for _ in targets]
    elif items is None and _is_row_of_numbers(value):
        items = [TensorV(rank=0, dtype=value.dtype) for _ in targets]  # type: ignore[union-attr]
    if isinstance(value, ListV) and value.loose and len(value.items) == 1 < len(targets):
        items = value.items * len(targets) if is_number(value.items[0]) else items
    starred = [index for index, one in enumerate(targets) if isinstance(one, ast.Starred)]
    if starred and items is not None:
        items = _gathered(items, starred[0], len(targets))
    if items is None or len(items) != len(targets):
        items = [UNKNOWN] * len(targets)
    for target, item in zip(targets, items, strict=True):
        inner = target.value if isinstance(target, ast.Starred) else target
        assign(machine, inner, item, frame)


_PAIR = 2


def _is_row_of_numbers(value: Value) -> bool:
    return isinstance(value, TensorV) and value.rank == 1 and is_data(value) and not value.targets


def _values_and_places(value: TensorV) -> list[Value] | None:
    """Return the largest scores, or numbers, and where they stand; None: something else."""
    if value.activation == LARGEST:
        return [value, place_of(value)]
    return [values_of(value), places_of(value)] if is_pair(value) else None


def _gathered(items: list[Value], at: int, targets: int) -> list[Value] | None:
    """Return the items of a pattern, those that a star takes as one list; None: too few."""
    after = targets - at - 1
    if len(items) < targets - 1:
        return None
    end = len(items) - after
    return [*items[:at], ListV(items[at:end]), *items[end:]]


def assign_attribute(machine: Machine, owner: Value, name: str, value: Value, frame: Frame) -> None:
    """Bind a value to an attribute."""
    machine.changes += 1
    if isinstance(owner, ObjectV):
        machine.write(machine.ready(owner), name, value)
    elif isinstance(owner, ClassV):
        machine.write(owner.names, name, value)
    elif isinstance(owner, DictV):
        machine.write(owner.items, name, value)  # a namespace
    elif isinstance(owner, TableV):
        changed_tables.put(machine, owner, name, value)
    elif isinstance(owner, ListV | BoundV) and (rows := set_of(owner)) is not None:
        set_attribute(machine, rows, name)
    elif isinstance(owner, ModelV) and name in owner.head:
        _put_head(machine, owner, name, value, whole=True)
    elif isinstance(owner, LayerV) and name == "activation":
        owner.effect, owner.activation = "unknown", None
    elif isinstance(owner, ModelV | BoundV):
        _put_part(machine, owner, name, value)
    if isinstance(owner, EitherV | BoundV):
        change_each(
            machine, owner, frame, lambda one: assign_attribute(machine, one, name, value, frame)
        )


def _put_part(machine: Machine, owner: ModelV | BoundV, name: str, value: Value) -> None:
    """Set a part of a model of a library, or a part of one of its parts."""
    put_predictor(machine, owner, name, value)
    if isinstance(owner, ModelV):
        give_part(owner, value, machine)
    elif isinstance(owner.receiver, ModelV):
        model = owner.receiver
        if owner.name in model.head and name in model.head:  # net.heads.head = ...
            _put_head(machine, model, owner.name, value, whole=False)


def _put_head(machine: Machine, owner: ModelV, name: str, value: Value, *, whole: bool) -> None:
    """Let a model give what its new last layer gives; branches may each give it another."""
    made = _headed(machine, value)
    if isinstance(owner.output, DictV):  # of masks, under a word
        made = DictV({"out": made}, whole=False)
    either = machine.journals and owner.last
    owner.output, owner.last = join(owner.output, made) if either else made, name
    owner.given = value if whole and not either else None


def _headed(machine: Machine, layer: Value) -> Value:
    """Return what a model gives whose last layer was replaced."""
    from losspick.reading.python.libraries.applying_layers import apply_layers

    return apply_layers(machine, layer, TensorV(made=True))


def _assign_item(machine: Machine, target: ast.Subscript, value: Value, frame: Frame) -> None:
    owner, key = machine.evaluate(target.value, frame), machine.evaluate(target.slice, frame)
    if isinstance(owner, TensorV) and isinstance(value, TensorV) and value.predicted:
        note_kept(machine, owner, target, value, frame)
    if isinstance(owner, TensorV) and _is_held(machine, target.value, frame):
        once = machine.loops == 0
        filled = filled_with(owner, key, value, target.slice, once=once)
        assign(machine, target.value, filled, frame)
    if not changed_tables.assign(machine, target, owner, key, value, frame):
        _put_item(machine, owner, key, value, target, frame)


def _put_item(
    machine: Machine, owner: Value, key: Value, value: Value, target: ast.Subscript, frame: Frame
) -> None:
    if isinstance(owner, BoundV) and isinstance(owner.receiver, ModelV):
        _put_head(machine, owner.receiver, owner.name, value, whole=False)
    elif isinstance(owner, BoundV) and (rows := set_of(owner)) is not None:
        set_attribute(machine, rows, owner.name)  # train.targets[few] = 0
    elif isinstance(owner, DictV):
        _assign_item_of_dict(machine, owner, key, value, frame.source.place(target))
    elif owner == UNKNOWN and _is_row_with_labels(target.value, key, value):
        assign(machine, target.value, DictV({key.value: value}, whole=False), frame)  # type: ignore[union-attr]
    elif isinstance(owner, ObjectV):
        _assign_item_of_object(machine, owner, key, value, target, frame)
    elif isinstance(owner, ModelV) and owner.layers is not None:
        _assign_item_of(machine, owner.layers, key, value)
    elif isinstance(owner, ListV):
        _assign_item_of(machine, owner, key, value)
    elif isinstance(owner, EitherV | BoundV):
        change_each(
            machine, owner, frame, lambda one: _put_item(machine, one, key, value, target, frame)
        )


def _is_held(machine: Machine, node: ast.expr, frame: Frame) -> bool:
    """Tell whether an array stands under a name, or under a word of a row: ``row["labels"]``."""
    if isinstance(node, ast.Subscript):
        return isinstance(machine.evaluate(node.value, frame), DictV)
    return isinstance(node, ast.Name | ast.Attribute)


def _is_row_with_labels(owner: ast.expr, key: Value, value: Value) -> bool:
    """Tell whether labels join what a tokeniser gave: ``encoded["labels"] = [...]``."""
    named = isinstance(key, Const) and key.value in ("labels", "label", "label_ids")
    known = isinstance(value, ListV) or (isinstance(value, TensorV) and value.dtype is not None)
    return named and known and isinstance(owner, ast.Name)


def _assign_item_of_dict(
    machine: Machine, owner: DictV, key: Value, value: Value, place: Location
) -> None:
    if not isinstance(key, Const):
        forget_others(machine, owner)
        return
    machine.write(owner.items, key.value, value)
    owner.places[key.value] = place


def _assign_item_of_object(
    machine: Machine, owner: ObjectV, key: Value, value: Value, node: ast.AST, frame: Frame
) -> None:
    member = find_member(owner.cls, "__setitem__")
    if isinstance(member, FunctionV):
        bound = FunctionV(member.node, member.scope, owner, member.home)
        machine.call(bound, Arguments([key, value]), node, frame)
    elif (inner := inner_dict(owner)) is not None and isinstance(key, Const):
        machine.write(inner.items, key.value, value)


def _assign_item_of(machine: Machine, owner: ListV, key: Value, value: Value) -> None:
    index = key.value if isinstance(key, Const) else None
    items = list(owner.items)
    if isinstance(index, int) and owner.whole and -len(items) <= index < len(items):
        items[index] = value
        machine.fill(owner, items)
    elif owner.whole and is_number(value) and all(map(is_number, items)):
        machine.fill(owner, [*items, value], loose=True)  # in the place of one of them
    else:
        machine.fill(owner, [UNKNOWN for _ in items], whole=False)
