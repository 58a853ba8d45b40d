"""Which classes lead to no loss: told by their text, far faster than by their syntax."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from losspick.reading.python.machine import Machine
from losspick.reading.python.names import canonical, last
from losspick.reading.python.values import (
    UNKNOWN,
    ClassV,
    DeferredV,
    Scope,
    Symbol,
    TensorV,
    Unknown,
    Value,
)
from losspick.reading.python.words import LOSSES, TAKING

#: One of these stands in every text that names a loss, or what losses are written out with.
STEMS = ("loss", "entropy", "bce", "nll", "kl_div", "kldiv", "kld", "kullback", "hinge", "squared",
         "absolute", "logarithmic", "logs", "log_s", "log(", "log,", "log)", "logcosh", "log_cosh",
         "round(", "round,", "round)", "criterion", "mape", "mae", "msle", "mse", "huber",
         "poisson", "take_along")  # fmt: skip
#: What uses outputs, or may bring a loss from elsewhere.
_TELLING = ("compile", "no_grad():", "inference_mode():", "import ")
_MEANS = ("mean", "square", "abs")
_DIFFERENCE = re.compile(r"[\w)\]] ?- ?[\w(]")
_HALF = re.compile(r"[<>=] ?0?\.5\b|\b0?\.5 ?[<>=]")
_NAME = re.compile(r"(?<![.\w])[^\W\d]\w*")


def is_loud(text: str) -> bool:
    """Tell whether a text may name a loss, or use an output."""
    low = text.casefold()
    return (
        any(stem in low for stem in STEMS)
        or any(word in text for word in _TELLING)
        or (any(word in low for word in _MEANS) and _DIFFERENCE.search(text) is not None)
        or (".5" in text and _HALF.search(text) is not None)
    )


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard of a class.

    Attributes:
        cls: The class.
        quiet: It leads to no loss.
        names: How many names its module had by then; with others, it may lead to one.
    """

    cls: ClassV
    quiet: bool
    names: int

    @property
    def holds(self) -> bool:
        """Whether it still holds."""
        return not self.quiet or self.names == len(self.cls.scope.module.names)


@dataclass(slots=True)
class Listener:
    """Listens to classes, and to those that they name.

    Attributes:
        machine: Whose values the names stand for.
        leads: Tells whether a value that is no class leads to a loss.
        heard: What is known, by the identity of the class.
        assumed: Classes that are taken for quiet until all that the first one names was heard.
    """

    machine: Machine
    leads: Callable[[Machine, Iterable[Value]], bool]
    heard: dict[int, Heard] = field(default_factory=dict)
    assumed: dict[int, ClassV] = field(default_factory=dict)

    def hears_nothing(self, cls: ClassV) -> bool:
        """Tell whether nothing in a class, or in what it names, leads to a loss."""
        known = self.heard.get(id(cls))
        if known is not None and known.holds:
            return known.quiet
        if id(cls) in self.assumed:
            return True
        first = not self.assumed
        self.assumed[id(cls)] = cls
        quiet = self._is_quiet(cls)
        if not quiet:
            self._note(cls, quiet=False)
        if first:
            for one in self.assumed.values() if quiet else ():
                self._note(one, quiet=True)
            self.assumed.clear()
        return quiet

    def _note(self, cls: ClassV, *, quiet: bool) -> None:
        self.heard[id(cls)] = Heard(cls, quiet, len(cls.scope.module.names))

    def _is_quiet(self, cls: ClassV) -> bool:
        if any(map(self._is_heard, cls.bases)):
            return False
        lines = self.machine.project.source_of(cls.scope.module).lines
        text = "\n".join(lines[cls.node.lineno - 1 : cls.node.end_lineno])
        if is_loud(text):
            return False
        names = frozenset(_NAME.findall(text)) - {cls.node.name}
        return not any(map(self._is_heard, self._named(names, cls.scope)))

    def _named(self, names: frozenset[str], scope: Scope) -> list[Value]:
        found = []
        inner: Scope | None = scope
        while inner is not None:
            found += [inner.names[name] for name in names & inner.names.keys()]
            inner = inner.outer
        known = scope.module.names
        return found + [known[name] for name in names & known.keys()]

    def _is_heard(self, value: Value) -> bool:
        if isinstance(value, DeferredV):
            value = self.machine.project.settled(value) or UNKNOWN
        if isinstance(value, ClassV):
            return not self.hears_nothing(value)
        if isinstance(value, Symbol):
            path = canonical(value.path)
            return last(path) in LOSSES or path.partition(".")[0] in TAKING
        return not isinstance(value, Unknown | TensorV) and self.leads(self.machine, [value])
