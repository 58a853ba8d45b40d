"""Whether code can come to a loss at all: told from the names in it, before it is interpreted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from losspick.reading.python.classes import ancestors
from losspick.reading.python.machine import MOST_OBJECTS, Machine
from losspick.reading.python.names import canonical, last
from losspick.reading.python.quiet import Listener
from losspick.reading.python.values import (
    BoundV,
    ChoiceV,
    ClassV,
    Const,
    DeferredV,
    DictV,
    EitherV,
    FunctionV,
    LateV,
    LayerV,
    ListV,
    LossV,
    ModelV,
    ModuleV,
    ObjectV,
    PartialV,
    Scope,
    Symbol,
    TensorV,
    Unknown,
    Value,
)
from losspick.reading.python.words import LOSSES, TAKING, Words, words_in

#: Methods that run without being named.
_IMPLICIT = frozenset({"__init__", "__call__", "forward", "call", "setup", "build"})
#: Values that lead nowhere.
_DULL = frozenset({Unknown, Const, TensorV, LayerV, BoundV})
#: Containers within containers that are looked into.
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Closure:
    """What can run, beginning at a function that leads to no loss.

    Attributes:
        attributes: What stands behind a dot on the way.
        classes: The classes that are named on the way.
        modules: The modules that are named on the way.
    """

    attributes: frozenset[str]
    classes: tuple[ClassV, ...]
    modules: tuple[ModuleV, ...]


@dataclass(frozen=True, slots=True)
class Members:
    """The members of a class, those inherited too.

    Attributes:
        cls: The class.
        by_name: All of them.
        running: Those that run, or stand for a loss, without being named.
    """

    cls: ClassV
    by_name: dict[str, Value]
    running: tuple[Value, ...]


@dataclass(slots=True)
class Reach:
    """What can run, beginning somewhere: every function that is named on the way.

    A method counts as named if its name stands behind any dot and its class is named too.

    Attributes:
        machine: Whose values the names stand for.
        found: A loss can be reached.
        functions: Those that were looked into, by the identity of their node.
    """

    machine: Machine
    found: bool = False
    seen: set[int] = field(default_factory=set)
    classes: list[ClassV] = field(default_factory=list)
    modules: list[ModuleV] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)
    waiting: list[FunctionV] = field(default_factory=list)
    functions: list[int] = field(default_factory=list)

    def from_values(self, values: Iterable[Value]) -> bool:
        """Tell whether a loss can be reached from some functions or classes.

        The last is looked at first, with all that it leads to.
        """
        for value in values:
            self._value(value)
        while self.waiting and not self.found:
            self._function(self.waiting.pop())
        return self.found

    def _function(self, function: FunctionV) -> None:
        known = self.machine.memory.dull.get(id(function.node))
        if known is not None:
            self._join(known)
            return
        self.functions.append(id(function.node))
        words = self._words(function)
        if words.judging or LOSSES & words.names or LOSSES & words.attributes:
            self.found = True
            return
        if words.compiled and not all(self._is_library(n, function) for n in words.compiled):
            self.found = True
            return
        self._names(words.names, function.scope)
        path = function.scope.module.path
        for module, inner in words.imports:
            self._value(self.machine.project.deferred(module, inner, path))
        self._attributes(words.attributes - self.attributes)

    def _is_quiet(self, cls: ClassV) -> bool:
        if self.machine.memory.listener is None:
            self.machine.memory.listener = Listener(self.machine, reaches)
        return self.machine.memory.listener.hears_nothing(cls)

    def _join(self, known: Closure) -> None:
        """Add what can run from a function that leads to no loss by itself."""
        if id(known) in self.seen:
            return
        self.seen.add(id(known))
        for cls in known.classes:
            self._value(cls)
        for module in known.modules:
            self._value(module)
        self._attributes(known.attributes - self.attributes)

    def closure(self) -> Closure:
        """Return what was found to run."""
        return Closure(frozenset(self.attributes), tuple(self.classes), tuple(self.modules))

    def _words(self, function: FunctionV) -> Words:
        known = self.machine.memory.words.get(id(function.node))
        if known is None:
            lines = self.machine.project.source_of(function.scope.module).lines
            known = self.machine.memory.words[id(function.node)] = words_in(function.node, lines)
        return known

    def _is_library(self, name: str | None, function: FunctionV) -> bool:
        """Tell whether what is compiled is a module such as ``re``, and no model."""
        found = None if name is None else function.scope.module.names.get(name)
        return isinstance(found, Symbol)

    def _names(self, names: frozenset[str], scope: Scope) -> None:
        inner: Scope | None = scope
        while inner is not None:
            found = names & inner.names.keys()
            for name in found:
                self._value(inner.names[name])
            names -= found
            inner = inner.outer
        known = scope.module.names
        for name in names & known.keys():
            self._value(known[name])

    def _attributes(self, fresh: Iterable[str]) -> None:
        fresh = set(fresh)
        self.attributes.update(fresh)
        for cls in list(self.classes):
            by_name = self._members(cls).by_name
            for name in by_name.keys() & fresh:
                self._value(by_name[name])
        for module in list(self.modules):
            for name in module.names.keys() & fresh:
                self._value(module.names[name])

    def _value(self, value: Value | None, depth: int = 0) -> None:
        if isinstance(value, DeferredV | LateV):
            value = self._known(value)
        if value is None or type(value) in _DULL or id(value) in self.seen:
            return
        if isinstance(value, FunctionV):
            self._begin(value)
        elif isinstance(value, ClassV):
            self._class(value)
        elif isinstance(value, ModuleV):
            self.seen.add(id(value))
            self.modules.append(value)
            for name in self.attributes & value.names.keys():
                self._value(value.names[name])
        elif depth < _DEEPEST:
            self._other(value, depth)

    def _known(self, value: DeferredV | LateV) -> Value | None:
        if isinstance(value, LateV):
            return self.machine.settle(value)
        return self.machine.project.settled(value)

    def _begin(self, function: FunctionV) -> None:
        if id(function.node) not in self.seen:
            self.seen.add(id(function.node))
            if function.home is None or not self._is_quiet(function.home):
                self.waiting.append(function)

    def _other(self, value: Value, depth: int) -> None:
        if isinstance(value, LossV | ChoiceV):
            self.found = True
        elif isinstance(value, Symbol):
            path = canonical(value.path)
            known = last(path) in LOSSES or path.partition(".")[0] in TAKING
            self.found = self.found or known
        elif isinstance(value, PartialV):
            self._value(value.function, depth + 1)
        elif isinstance(value, ObjectV):
            self._class(value.cls)
            self._all(value, value.attributes.values(), depth)
        elif isinstance(value, EitherV):
            self._all(value, value.options, depth)
        elif isinstance(value, DictV):
            self._all(value, value.items.values(), depth)
        elif isinstance(value, ListV):
            self._all(value, value.items, depth)
        elif isinstance(value, ModelV):
            self.found = self.found or bool(value.compiled)

    def _all(self, owner: Value, inside: Iterable[Value], depth: int) -> None:
        self.seen.add(id(owner))
        for inner in [value for value in inside if type(value) not in _DULL]:
            self._value(inner, depth + 1)

    def _class(self, cls: ClassV) -> None:
        if id(cls) in self.seen:
            return
        self.seen.add(id(cls))
        if self._is_quiet(cls):
            return
        self.classes.append(cls)
        known = self._members(cls)
        for value in known.running:
            self._value(value)
        for name in known.by_name.keys() & self.attributes:
            self._value(known.by_name[name])
        for made in self.machine.created.get(id(cls), ())[:MOST_OBJECTS]:
            self._value(made)

    def _members(self, cls: ClassV) -> Members:
        known = self.machine.memory.members.get(id(cls))
        if known is None:
            known = self.machine.memory.members[id(cls)] = _members_of(cls)
        return known


def _members_of(cls: ClassV) -> Members:
    line = [*ancestors(cls)]
    by_name = {k: v for one in reversed(line) for k, v in one.names.items()}
    implicit = [by_name[name] for name in by_name.keys() & _IMPLICIT]
    bases = (base for one in line for base in one.bases)
    telling = [v for v in (*bases, *by_name.values()) if isinstance(v, LossV | Symbol)]
    return Members(cls, by_name, (*implicit, *telling))


def reaches(machine: Machine, values: Iterable[Value]) -> bool:
    """Tell whether functions, or objects of classes, can come to a loss when they run."""
    telling = [value for value in values if type(value) not in _DULL]
    key = _key(telling[0]) if len(telling) == 1 else None
    known = None if key is None else machine.memory.leading.get(key)
    if known is not None or not telling:
        return known is not None and known[0]
    with machine.project.looking_ahead():
        reach = Reach(machine)
        found = reach.from_values(telling)
    if not machine.project.depth:  # all names of the modules are known
        if not found:
            machine.memory.dull |= dict.fromkeys(reach.functions, reach.closure())
        if key is not None:
            machine.memory.leading[key] = found, telling[0]
    return found


def _key(value: Value) -> int | tuple[int, int] | None:
    """Return under what to remember where a value leads; None: it may change."""
    if isinstance(value, FunctionV):
        return id(value.node)
    if isinstance(value, ClassV):
        return id(value)
    if isinstance(value, ObjectV):
        return id(value), len(value.attributes)
    return None
