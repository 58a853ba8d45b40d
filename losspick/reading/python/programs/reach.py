"""Whether code can come to a loss at all: told from the names in it, before it is interpreted."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from losspick.reading.python.programs.text_words import words_in, words_of_quiet
from losspick.reading.python.programs.words import LOSSES, TAKING, Words
from losspick.reading.python.values.class_values import ancestors
from losspick.reading.python.values.machine import MOST_OBJECTS, Machine
from losspick.reading.python.values.memory import Known, Members
from losspick.reading.python.values.names import canonical, last
from losspick.reading.python.values.values import (
    BoundV,
    ChoiceV,
    ClassV,
    Const,
    DeferredV,
    DictV,
    EitherV,
    EstimatorV,
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

#: Methods that run without being named.
_IMPLICIT = ("__init__", "__call__", "forward", "call", "setup", "build")
#: Values that lead nowhere.
_DULL = frozenset({Unknown, Const, TensorV, LayerV, BoundV})
#: Values that are read, or computed, when they are asked for.
_WAITING = frozenset({DeferredV, LateV})
#: Containers within containers that are looked into.
_DEEPEST = 3


def reaches(machine: Machine, values: Iterable[Value]) -> bool:
    """Tell whether functions, or objects of classes, can come to a loss when they run."""
    telling = [value for value in values if type(value) not in _DULL]
    if not telling:
        return False
    if len(telling) == 1 and (known := _seen(machine, telling[0])) is not None:
        return known
    machine.project.look_elsewhere()  # and back; a context would take as long as most searches
    try:
        return Search(machine).leads(telling)
    finally:
        machine.project.look_elsewhere()


def _seen(machine: Machine, value: Value) -> bool | None:
    """Return what an earlier search has told of a function or a class; None: nothing that holds."""
    if not isinstance(value, FunctionV | ClassV):
        return None
    key = id(value.node) if isinstance(value, FunctionV) else id(value)
    known = machine.memory.leading.get(key)
    made = len(machine.created.get(key, ()))
    return known.leads if known is not None and (known.leads or known.made == made) else None


def is_silent(machine: Machine, cls: ClassV) -> bool:
    """Tell whether no method of a class leads to a loss, without looking at each."""
    return Search(machine).is_quiet(cls) and not reaches(machine, [cls])


@dataclass(slots=True)
class Search:
    """What can run, beginning somewhere: every function and class that is named on the way.

    All methods of a class that is named may run, for its objects may be handed anywhere.

    Attributes:
        machine: Whose values the names stand for.
        origins: Functions and classes that can run, and which of them named each first; they
            themselves are kept, that no other takes over their identity.
        waiting: Those that were not looked into.
    """

    machine: Machine
    origins: dict[int, tuple[FunctionV | ClassV, int | None]] = field(default_factory=dict)
    waiting: list[int] = field(default_factory=list)

    def leads(self, values: Iterable[Value]) -> bool:
        """Tell whether a loss can be reached from some values.

        The last is looked at first, with all that it leads to.
        """
        found = any(self._is_loss(value, None) for value in values)
        while self.waiting and not found:
            key = self.waiting.pop()
            value = self.origins[key][0]
            if self._is_loud(value) or any(self._is_loss(v, key) for v in self._named_by(value)):
                self._note_way(key)
                found = True
        if not found and not self.machine.project.depth:  # all names of the modules are known
            self._note_all()
        return found

    def _note_way(self, key: int | None) -> None:
        while key is not None:
            value, before = self.origins[key]
            self.machine.memory.leading[key] = Known(value, True, self._made(value))
            key = before

    def _note_all(self) -> None:
        for key, (value, _) in self.origins.items():
            self.machine.memory.leading[key] = Known(value, False, self._made(value))

    def _made(self, value: Value) -> int:
        return len(self.machine.created.get(id(value), ()))

    def _is_loss(self, value: Value | None, origin: int | None, depth: int = 0) -> bool:
        """Tell whether a value is a loss, or is known to lead to one; else look into it later."""
        if type(value) in _WAITING:
            value = self._settled(value)
        if value is None or type(value) in _DULL:
            return False
        if type(value) is Symbol:
            return depth < _DEEPEST and (_is_of_losses(value.path) or self._loads(value.path))
        if type(value) is ClassV:
            return self._add(value, origin)
        if type(value) is FunctionV:
            quiet = value.home is not None and self.is_quiet(value.home)
            return self._add(value.home if quiet and value.home else value, origin)
        return depth < _DEEPEST and self._is_made_of_loss(value, origin, depth + 1)

    def _loads(self, path: str) -> bool:
        """Tell whether what another program of the tree has trained may be read by a library."""
        known = self.machine.folders.estimators.files
        return bool(known) and path.partition(".")[0] in ("joblib", "pickle", "dill")

    def _settled(self, value: Value | None) -> Value | None:
        """Return what a name stands for that is read, or computed, when it is asked for."""
        if isinstance(value, DeferredV):
            return self.machine.project.settled(value)
        return self.machine.settle(value) if isinstance(value, LateV) else value

    def _add(self, value: FunctionV | ClassV, origin: int | None) -> bool:
        key = id(value) if type(value) is ClassV else id(value.node)
        if key in self.origins:
            return False
        known = self.machine.memory.leading.get(key)
        if known is not None:
            if known.leads:
                self._note_way(origin)
                return True
            if known.made == self._made(value):
                return False
        self.origins[key] = value, origin
        self.waiting.append(key)
        return False

    def _is_made_of_loss(self, value: Value, origin: int | None, depth: int) -> bool:
        inside: Iterable[Value] = ()
        if isinstance(value, LossV | ChoiceV | EstimatorV):
            return True
        if isinstance(value, PartialV):
            inside = (value.function,)
        elif isinstance(value, ObjectV):
            inside = (value.cls, *value.attributes.values())
        elif isinstance(value, EitherV):
            inside = value.options
        elif isinstance(value, DictV):
            inside = value.items.values()
        elif isinstance(value, ListV):
            inside = value.items
        elif isinstance(value, ModelV):
            return bool(value.compiled)
        return any(self._is_loss(one, origin, depth) for one in tuple(inside))

    def _is_loud(self, value: FunctionV | ClassV) -> bool:
        """Tell whether a function names a loss itself."""
        if isinstance(value, ClassV):
            return False
        words = self._words(value)
        if words.judging or LOSSES & words.names or LOSSES & words.attributes:
            return True
        return any(not self._is_library(name, value) for name in words.compiled)

    def _is_library(self, name: str | None, function: FunctionV) -> bool:
        """Tell whether what is compiled is a module such as ``re``, and no model."""
        found = None if name is None else function.scope.module.names.get(name)
        return isinstance(found, Symbol)

    def _named_by(self, value: FunctionV | ClassV) -> Iterator[Value | None]:
        """Yield what can run because of a function or a class."""
        if isinstance(value, FunctionV):
            yield from self._named_by_function(value)
            return
        heard = self._heard(value)
        if heard is None:
            yield from self._running(value)
        else:
            yield from value.bases
            modules: list[ModuleV] = []
            for named in _resolved(heard.names, value.scope):
                known = self._known(named)
                yield known  # before others are read
                if isinstance(known, ModuleV):
                    modules.append(known)
            for module in modules:
                yield from self._behind_a_dot(module, heard.attributes)
        for made in self.machine.created.get(id(value), ())[:MOST_OBJECTS]:
            yield from made.attributes.values()

    def _named_by_function(self, function: FunctionV) -> Iterator[Value | None]:
        words = self._words(function)
        named: list[ModuleV | ClassV] = []
        for value in _resolved(words.names, function.scope):
            known = self._known(value)
            yield known  # before others are read
            if isinstance(known, ModuleV | ClassV):
                named.append(known)
        path = function.scope.module.path
        for module, inner in words.imports:
            yield self.machine.project.deferred(module, inner, path)
        if function.home is not None:
            yield from self._behind_a_dot(function.home, words.attributes)
        for owner in named:
            if isinstance(owner, ModuleV):
                yield from self._behind_a_dot(owner, words.attributes)
            elif not self.is_quiet(owner):
                yield from self._members(owner).by_name.values()

    def _running(self, cls: ClassV) -> Iterator[Value]:
        """Yield what runs in a class without being named, and the methods which that asks for.

        A method of a base class asks for those of the class itself.
        """
        members = self._members(cls)
        left = dict(members.by_name)
        waiting = list(members.running)
        while waiting:
            value = waiting.pop()
            yield value
            if isinstance(value, FunctionV):
                attributes = self._words(value).attributes
                asked = [name for name in left if name in attributes]
                waiting += [left.pop(name) for name in asked]

    def _known(self, value: Value) -> Value | None:
        return self.machine.project.settled(value) if type(value) is DeferredV else value

    def _behind_a_dot(self, owner: ClassV | ModuleV, attributes: AbstractSet[str]) -> list[Value]:
        by_name = owner.names if isinstance(owner, ModuleV) else self._members(owner).by_name
        return [value for name, value in by_name.items() if name in attributes]

    def is_quiet(self, cls: ClassV) -> bool:
        """Tell whether nothing in the text of a class looks like a loss."""
        return self._heard(cls) is not None

    def _heard(self, cls: ClassV) -> Words | None:
        known = self.machine.memory.quiet.get(id(cls))
        if known is None:
            source = self.machine.project.source_of(cls.scope.module)
            known = self.machine.memory.quiet[id(cls)] = cls, words_of_quiet(cls.node, source)
        return known[1]

    def _words(self, function: FunctionV) -> Words:
        known = self.machine.memory.words.get(id(function.node))
        if known is None:
            source = self.machine.project.source_of(function.scope.module)
            known = self.machine.memory.words[id(function.node)] = words_in(function.node, source)
        return known

    def _members(self, cls: ClassV) -> Members:
        known = self.machine.memory.members.get(id(cls))
        if known is None:
            known = self.machine.memory.members[id(cls)] = _members_of(cls)
        return known


@functools.lru_cache(maxsize=4096)
def _is_of_losses(path: str) -> bool:
    """Tell whether a name of a library is one of a loss, or of what takes one."""
    path = canonical(path)
    return last(path) in LOSSES or path.partition(".")[0] in TAKING


def _resolved(names: frozenset[str], scope: Scope) -> list[Value]:
    """Return what stands behind names and may lead somewhere, in an order that is always the same.

    Sets are gone through in another each time, and what is read first may use up the steps.
    """
    values: list[Value] = []
    known = scope.module.names
    inner: Scope | None = scope
    while inner is not None and inner.names is not known:
        found = names & inner.names.keys()
        values += [inner.names[name] for name in sorted(found)]
        names = names - found if found else names
        inner = inner.outer
    values += [known[name] for name in sorted(names & known.keys())]
    return [value for value in values if type(value) not in _DULL]


def _members_of(cls: ClassV) -> Members:
    line = [*ancestors(cls)]
    by_name = {k: v for one in reversed(line) for k, v in one.names.items()}
    # a method that a class defines anew mostly runs the one of its base, too
    implicit = [one.names[name] for one in line for name in _IMPLICIT if name in one.names]
    bases = (base for one in line for base in one.bases)
    telling = [v for v in (*bases, *by_name.values()) if isinstance(v, LossV | Symbol)]
    return Members(cls, by_name, (*implicit, *telling))
