"""Methods of a base class that mean something else for each class that inherits them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from losspick.core.regexes import regex
from losspick.reading.python.programs.words import mentions
from losspick.reading.python.values.class_values import ancestors, find_member
from losspick.reading.python.values.machine import Machine
from losspick.reading.python.values.memory import Training
from losspick.reading.python.values.values import ChoiceV, ClassV, FunctionV, LossV, ObjectV, Symbol

#: How a method applies what the object holds, or what a subclass defines.
_HELD = regex(r"self\.(\w+)\(")
_LOSSLIKE = ("loss", "crit", "objective")
#: How a line of a class sets a loss under a name of its own.
_SET = regex(r"[^=]*?\b(\w+)\s*(?::[^=]+)?=[^=]*(?:Loss|[Cc]ross_?[Ee]ntropy)\w*\(")
#: How it applies the object itself, and a loss function of a library.
_APPLIED = regex(r"self(?:\.forward|\.call)?\(")
_FUNCTION = ("entropy", "nll_loss", "mse_loss", "l1_loss", "huber", "kl_div", "focal")
_FORWARD = frozenset({"forward", "call", "__call__"})


def heir(machine: Machine, cls: ClassV) -> bool:
    """Tell whether a class inherits a method from the tree that trains what the class defines."""
    if not any(isinstance(base, ClassV) for base in cls.bases):
        return False
    above = [one for one in ancestors(cls) if one is not cls and _training(machine, one)]
    if not above:
        return False
    own = {name for name in cls.names if not name.startswith("__")}
    forward = not _FORWARD.isdisjoint(cls.names)
    for one in above:
        if not (forward or not own.isdisjoint(one.names)):
            continue
        for _, losses, applied in _training(machine, one).values():
            if (applied and forward) or any(_is_held(cls, loss) for loss in losses):
                return True
    return False


def _is_held(cls: ClassV, name: str) -> bool:
    """Tell whether a name stands for an attribute of objects, or a loss of the class."""
    return isinstance(find_member(cls, name), LossV | Symbol | None)


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
    return [
        member
        for name, member in found.items()
        if find_member(cls, name) is member and not _left_behind(machine, cls, name)
    ]


def _left_behind(machine: Machine, cls: ClassV, name: str) -> bool:
    """Tell whether only methods that a class has replaced call one that it inherits."""
    called = re.compile(rf"\bself\.{name}\b")
    texts = {id(one): _text(machine, one) for one in ancestors(cls)}
    callers = [
        (one, member)
        for one in ancestors(cls)
        if called.search(texts[id(one)]) is not None
        for member in one.names.values()
        if isinstance(member, FunctionV) and called.search(_text(machine, member)) is not None
    ]
    for one, member in callers:
        own = member.node.name if not isinstance(member.node, ast.Lambda) else ""
        asked = (f").{own}(", f"{one.node.name}.{own}(")
        if find_member(cls, own) in (None, member):
            return False
        if any(way in text for text in texts.values() for way in asked):
            return False  # what replaces it calls it in turn
    return bool(callers)


def _is_own(made: ObjectV, name: str) -> bool:
    held = made.attributes.get(name) or find_member(made.cls, name)
    return name in made.cls.names or isinstance(held, LossV | ChoiceV | Symbol)


def _training(machine: Machine, cls: ClassV) -> dict[str, Training]:
    """Return the methods of a class that apply a loss, with the names of those the object holds."""
    known = machine.memory.training.get(id(cls))
    if known is None:
        known = machine.memory.training[id(cls)] = {}
        whole = _text(machine, cls)
        if not mentions(whole, (*_LOSSLIKE, *_FUNCTION)):
            return known
        set_here = frozenset(_set_in(whole))
        for name, member in cls.names.items():
            if not isinstance(member, FunctionV) or name.startswith("__"):
                continue
            text = _text(machine, member)
            held = _HELD.findall(text)
            losses = tuple(n for n in held if n in set_here or mentions(n, _LOSSLIKE))
            applied = _APPLIED.search(text) is not None and mentions(text, _FUNCTION)
            if losses or applied:
                known[name] = (member, losses, applied)
    return known


def _set_in(text: str) -> Iterator[str]:
    """Yield the names that the lines of a class set to a loss."""
    for line in text.split("\n")[1:]:
        if ("Loss" in line or "ntropy" in line) and (found := _SET.match(line)) is not None:
            yield found.group(1)


def _text(machine: Machine, member: FunctionV | ClassV) -> str:
    return machine.project.source_of(member.scope.module).text_of(member.node)
