"""Methods of a base class that mean something else for each class that inherits them."""

from __future__ import annotations

import re

from losspick.reading.python.classes import ancestors, find_member
from losspick.reading.python.machine import Machine
from losspick.reading.python.memory import Training
from losspick.reading.python.values import ChoiceV, ClassV, FunctionV, LossV, ObjectV, Symbol

#: How a method applies a loss that the object holds, or that a subclass defines.
_HELD = re.compile(r"(?i)\bself\.(\w*(?:loss|crit|objective)\w*)\(")
#: How it applies the object itself, and a loss function of a library.
_APPLIED = re.compile(r"\bself(?:\.forward|\.call)?\(")
_FUNCTION = re.compile(r"(?i)entropy|nll_loss|mse_loss|l1_loss|huber|kl_div|focal")
_FORWARD = frozenset({"forward", "call", "__call__"})


def heir(machine: Machine, cls: ClassV) -> bool:
    """Tell whether a class inherits a method from the tree that applies a loss to its output."""
    if _FORWARD.isdisjoint(cls.names) or not any(isinstance(base, ClassV) for base in cls.bases):
        return False
    return any(
        applied or any(find_member(cls, loss) is None for loss in losses)
        for one in ancestors(cls)
        if one is not cls
        for _, losses, applied in _training(machine, one).values()
    )


def inherited(machine: Machine, made: ObjectV) -> list[FunctionV]:
    """Return the methods from the tree that train an object with what its own class defines."""
    cls = made.cls
    if not any(isinstance(base, ClassV) for base in cls.bases):
        return []
    found: dict[str, FunctionV] = {}
    for one in ancestors(cls):
        if one is cls:
            continue  # its own methods are run in any case
        for name, (member, losses, applied) in _training(machine, one).items():
            own = any(_is_own(made, loss) for loss in losses)
            if own or (applied and not _FORWARD.isdisjoint(cls.names)):
                found.setdefault(name, member)
    return [member for name, member in found.items() if find_member(cls, name) is member]


def _is_own(made: ObjectV, name: str) -> bool:
    held = made.attributes.get(name)
    return name in made.cls.names or isinstance(held, LossV | ChoiceV | Symbol)


def _training(machine: Machine, cls: ClassV) -> dict[str, Training]:
    """Return the methods of a class that apply a loss, with the names of those the object holds."""
    known = machine.memory.training.get(id(cls))
    if known is None:
        known = machine.memory.training[id(cls)] = {}
        for name, member in cls.names.items():
            if not isinstance(member, FunctionV) or name.startswith("__"):
                continue
            text = _text(machine, member)
            losses = tuple(_HELD.findall(text))
            applied = _APPLIED.search(text) is not None and _FUNCTION.search(text) is not None
            if losses or applied:
                known[name] = (member, losses, applied)
    return known


def _text(machine: Machine, member: FunctionV) -> str:
    source = machine.project.source_of(member.scope.module)
    first, last = member.node.lineno, member.node.end_lineno
    return "\n".join(source.lines[first - 1 : last])
