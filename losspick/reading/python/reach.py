"""Whether code can come to a loss at all: told from the names in it, before it is interpreted."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field

from losspick.reading.python.classes import ancestors
from losspick.reading.python.machine import MOST_OBJECTS, Machine
from losspick.reading.python.names import canonical, last
from losspick.reading.python.values import (
    BoundV,
    ChoiceV,
    ClassV,
    Const,
    DeferredV,
    DictV,
    EitherV,
    FunctionV,
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
from losspick.reading.python.words import LOSSES, Words, words_of

#: Libraries whose classes take a loss, or choose one.
_TAKING = frozenset({"skorch", "monai", "segmentation_models_pytorch", "sklearn", "xgboost",
                     "lightgbm", "catboost"})  # fmt: skip
#: Methods that run without being named.
_IMPLICIT = frozenset({"__init__", "__call__", "forward", "call", "setup", "build"})
#: Values that lead nowhere.
_DULL = frozenset({Unknown, Const, TensorV, LayerV, BoundV})
#: Containers within containers that are looked into.
_DEEPEST = 3


@dataclass(slots=True)
class Reach:
    """What can run, beginning somewhere: every function that is named on the way.

    A method counts as named if its name stands behind any dot and its class is named too.

    Attributes:
        machine: Whose values the names stand for.
        found: A loss can be reached.
    """

    machine: Machine
    found: bool = False
    seen: set[int] = field(default_factory=set)
    classes: list[ClassV] = field(default_factory=list)
    modules: list[ModuleV] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)
    waiting: list[FunctionV] = field(default_factory=list)

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
        words = self._words(function.node)
        if words.judging or LOSSES & words.names or LOSSES & words.attributes:
            self.found = True
            return
        if words.compiled and not all(self._is_library(n, function) for n in words.compiled):
            self.found = True
            return
        for name in words.names:
            self._name(name, function.scope)
        path = function.scope.module.path
        for module, inner in words.imports:
            self._value(self.machine.project.deferred(module, inner, path))
        self._attributes(words.attributes - self.attributes)

    def _words(self, node: ast.AST) -> Words:
        known = self.machine.words.get(id(node))
        if known is None:
            known = self.machine.words[id(node)] = words_of(node)
        return known

    def _is_library(self, name: str | None, function: FunctionV) -> bool:
        """Tell whether what is compiled is a module such as ``re``, and no model."""
        found = None if name is None else function.scope.module.names.get(name)
        return isinstance(found, Symbol)

    def _name(self, name: str, scope: Scope) -> None:
        inner: Scope | None = scope
        while inner is not None:
            if name in inner.names:
                self._value(inner.names[name])
                return
            inner = inner.outer
        self._value(scope.module.names.get(name))

    def _attributes(self, fresh: Iterable[str]) -> None:
        fresh = set(fresh)
        self.attributes.update(fresh)
        for cls in list(self.classes):
            members = self._members(cls)
            for name in members.keys() & fresh:
                self._value(members[name])
        for module in list(self.modules):
            for name in module.names.keys() & fresh:
                self._value(module.names[name])

    def _value(self, value: Value | None, depth: int = 0) -> None:
        if isinstance(value, DeferredV):
            value = self.machine.project.settled(value)
        if value is None or type(value) in _DULL or id(value) in self.seen:
            return
        if isinstance(value, FunctionV):
            if id(value.node) not in self.seen:
                self.seen.add(id(value.node))
                self.waiting.append(value)
        elif isinstance(value, ClassV):
            self._class(value)
        elif isinstance(value, ModuleV):
            self.seen.add(id(value))
            self.modules.append(value)
            for name in self.attributes & value.names.keys():
                self._value(value.names[name])
        elif depth < _DEEPEST:
            self._other(value, depth)

    def _other(self, value: Value, depth: int) -> None:
        if isinstance(value, LossV | ChoiceV):
            self.found = True
        elif isinstance(value, Symbol):
            path = canonical(value.path)
            known = last(path) in LOSSES or path.partition(".")[0] in _TAKING
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
        self.classes.append(cls)
        members = self._members(cls)
        for name in members.keys() & (_IMPLICIT | self.attributes):
            self._value(members[name])
        bases = (base for one in ancestors(cls) for base in one.bases if isinstance(base, Symbol))
        for value in (*bases, *members.values()):
            if isinstance(value, LossV | Symbol):
                self._value(value)
        for made in self.machine.created.get(id(cls), ())[:MOST_OBJECTS]:
            self._value(made)

    def _members(self, cls: ClassV) -> dict[str, Value]:
        known = self.machine.members.get(id(cls))
        if known is None:
            known = {k: v for one in reversed([*ancestors(cls)]) for k, v in one.names.items()}
            self.machine.members[id(cls)] = known
        return known


def reaches(machine: Machine, values: Iterable[Value]) -> bool:
    """Tell whether functions, or objects of classes, can come to a loss when they run."""
    with machine.project.looking_ahead():
        return Reach(machine).from_values(values)
