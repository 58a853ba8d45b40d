"""What modules are made of, as they tell themselves: ``net.children()``."""

from __future__ import annotations

from losspick.reading.python.values.class_values import model_base
from losspick.reading.python.values.frames import Arguments, Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    DictV,
    LateV,
    LayerV,
    ListV,
    LossV,
    ModelV,
    ObjectV,
    Value,
)

#: Methods that say whether a module is being trained.
_MODES = frozenset({"eval", "train"})
#: Under which name a module holds that it was told not to train.
PASSIVE = "is evaluated"
#: How deep modules are followed into modules.
_DEEPEST_PART = 8
#: Methods that tell the parts of a module; the words under which they stand come first.
CHILDREN = frozenset({"children", "named_children"})


def children(machine: Machine, owner: ModelV | ObjectV | LayerV, name: str, frame: Frame) -> Value:
    """Return the parts of a module, in the order in which they were set."""
    inner: list[tuple[Value, Value]] | None = None
    if isinstance(owner, ModelV) and owner.layers is not None and owner.layers.whole:
        inner = [(UNKNOWN, layer) for layer in owner.layers.items]
    elif isinstance(owner, ObjectV) and frame.owner is not owner:
        inner = _of_object(machine, owner)
    if inner is None:
        return UNKNOWN
    if name == "named_children":
        return ListV([ListV([word, part], kind="tuple") for word, part in inner])
    return ListV([part for _, part in inner])


def _of_object(machine: Machine, owner: ObjectV) -> list[tuple[Value, Value]] | None:
    """Return the modules that an object holds; None: something that it holds may be one."""
    found: list[tuple[Value, Value]] = []
    for word, held in list(machine.ready(owner).items()):
        value = machine.settle(held)
        if value == UNKNOWN:
            return None
        if _is_module(value):
            found.append((Const(word), value))
    return found or None


def _is_module(value: Value) -> bool:
    if isinstance(value, ListV | DictV):
        return getattr(value, "kind", "") == "modules"
    own = isinstance(value, ObjectV) and model_base(value.cls)
    return own or isinstance(value, LayerV | ModelV | LossV)


def set_mode(
    machine: Machine, owner: ModelV | ObjectV | LayerV, name: str, given: Arguments
) -> Value:
    """Note that a module is being trained, or may not be, and return it."""
    if name in _MODES:
        trains = name == "train" and given.get(0, "mode") in (None, Const(True))
        _set_mode(machine, owner, trains=trains, depth=0)
    return owner


def _set_mode(machine: Machine, part: Value, *, trains: bool, depth: int) -> None:
    if isinstance(part, LateV) and part.value is not None:
        part = part.value
    parts: list[Value] = []
    if isinstance(part, ModelV) and part.layers is not None:
        parts = part.layers.items
    elif isinstance(part, ListV) and part.kind == "modules":
        parts = part.items
    elif isinstance(part, ObjectV) and trains is (PASSIVE in part.attributes):
        parts = list(part.attributes.values())
        if trains:
            machine.remove(part.attributes, PASSIVE)
        else:
            machine.write(part.attributes, PASSIVE, Const(True))
    for one in parts if depth < _DEEPEST_PART else ():
        _set_mode(machine, one, trains=trains, depth=depth + 1)


def give_part(owner: ModelV, value: Value, machine: Machine) -> None:
    """Set a part of a stack by a word: it is the last one then, or in the place of another."""
    module = isinstance(value, ObjectV | LayerV | ModelV) or value == UNKNOWN
    if owner.path == "torch.nn.Sequential" and owner.layers is not None and module:
        machine.fill(owner.layers, [*owner.layers.items, UNKNOWN])
