"""What modules are made of, as they tell themselves: ``net.children()``."""

from __future__ import annotations

from losspick.reading.python.values.class_values import model_base
from losspick.reading.python.values.frames import Frame
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.values import (
    UNKNOWN,
    Const,
    DictV,
    LayerV,
    ListV,
    LossV,
    ModelV,
    ObjectV,
    Value,
)

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


def give_part(owner: ModelV, value: Value, machine: Machine) -> None:
    """Set a part of a stack by a word: it is the last one then, or in the place of another."""
    module = isinstance(value, ObjectV | LayerV | ModelV) or value == UNKNOWN
    if owner.path == "torch.nn.Sequential" and owner.layers is not None and module:
        machine.fill(owner.layers, [*owner.layers.items, UNKNOWN])
