"""What was found out about code once, and holds until its modules are forgotten."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from losspick.core.records import record
from losspick.core.regexes import regex

if TYPE_CHECKING:
    from losspick.core.spec import Location
    from losspick.core.vocabulary import Framework
    from losspick.reading.python.evaluating.made_of import Terms
    from losspick.reading.python.programs.flow import Flow
    from losspick.reading.python.programs.words import Words
    from losspick.reading.python.text.source import Source
    from losspick.reading.python.values.frames import Function
    from losspick.reading.python.values.values import ClassV, FunctionV, Value

#: A method, the losses that it finds in its object, and whether it applies a library's function.
Training: TypeAlias = "tuple[FunctionV, tuple[str, ...], bool]"


#: The expression of labels, and the function that it stands in.
Label: TypeAlias = "tuple[ast.expr, Function | None, Source]"


# never changed, and not frozen, which would take thrice as long, 15,000 times in a large tree
@dataclass(slots=True)
class Known:
    """What is known of a function or a class.

    Attributes:
        value: The function or the class, kept that no other takes over its identity.
        leads: It leads to a loss.
        made: Objects of the class by then; others may hold a loss.
    """

    value: FunctionV | ClassV
    leads: bool
    made: int


@record(frozen=True, slots=True)
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
class Bound:
    """What names are bound to in a function or a module.

    Attributes:
        values: All that stands behind each name.
        loops: What is gone through by the loops that give names their values.
    """

    values: dict[str, list[ast.expr]] = field(default_factory=dict)
    loops: dict[str, ast.expr] = field(default_factory=dict)


@dataclass(slots=True)
class Memory:
    """What is known of functions, classes and expressions, by the identity of their nodes.

    Attributes:
        words: The names that stand in functions.
        members: All members of classes, those inherited too, by the identity of the class.
        leading: Whether functions and classes lead to a loss.
        quiet: The names in classes; None: something in their text looks like a loss.
        setting: Methods that set attributes of their object.
        training: Methods that apply a loss, by the identity of the class.
        terms: What expressions are made of.
        axes: Lines of files in which softmax goes over the second axis.
        bound: What names are bound to in functions and modules.
        flows: What the modules of a program are, by their files.
        labels: The expressions of the labels that data sets are made with, by their places.
        starts: Where predictions lack the scores that training has started from, and which.
        choosing: Files with scores by which they may choose, and whether that is still to be seen.
    """

    words: dict[int, Words] = field(default_factory=dict)
    members: dict[int, Members] = field(default_factory=dict)
    leading: dict[int, Known] = field(default_factory=dict)
    quiet: dict[int, tuple[ClassV, Words | None]] = field(default_factory=dict)
    setting: dict[int, bool] = field(default_factory=dict)
    training: dict[int, dict[str, Training]] = field(default_factory=dict)
    terms: dict[int, Terms | None] = field(default_factory=dict)
    axes: dict[str, tuple[int, ...]] = field(default_factory=dict)
    bound: dict[int, Bound] = field(default_factory=dict)
    flows: dict[tuple[str, ...], Flow] = field(default_factory=dict)
    labels: dict[Location, Label] = field(default_factory=dict)
    starts: dict[Location, tuple[Framework, str]] = field(default_factory=dict)
    choosing: dict[str, bool] = field(default_factory=dict)

    def goes_over_second(self, source: Source, node: ast.stmt) -> bool:
        """Tell whether softmax goes over the second axis within the lines of a definition."""
        if source.path not in self.axes:
            self.axes[source.path] = tuple(_over_second(source.text))
        last = node.end_lineno or node.lineno
        return any(node.lineno <= at <= last for at in self.axes[source.path])


#: A softmax over the second axis, which may hold the steps of a sequence.
_OVER_SECOND = regex(r"(?:(?<=S)oftmax\(|oftmax\([^\n]+, *)(?:(?:dim|axis)=)?1\)")


def _over_second(text: str) -> Iterator[int]:
    """Yield the lines in which softmax goes over the second axis."""
    at = text.find("oftmax(")
    while at >= 0:
        if _OVER_SECOND.match(text, at):
            yield text.count("\n", 0, at) + 1
        at = text.find("oftmax(", at + 1)
