"""What was found out about code once, and holds until its modules are forgotten."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from losspick.reading.python.postponing import Terms
    from losspick.reading.python.quiet import Listener
    from losspick.reading.python.reach import Closure, Members
    from losspick.reading.python.values import FunctionV, Value
    from losspick.reading.python.words import Words

#: A method, the losses that it finds in its object, and whether it applies a library's function.
Training: TypeAlias = "tuple[FunctionV, tuple[str, ...], bool]"


@dataclass(slots=True)
class Memory:
    """What is known of functions, classes and expressions, by the identity of their nodes.

    Attributes:
        words: The names that stand in functions.
        members: All members of classes, those inherited too, by the identity of the class.
        dull: What can run from functions that lead to no loss.
        leading: Whether functions, classes and objects lead to a loss, and they themselves.
        listener: Knows which classes lead to no loss.
        setting: Methods that set attributes of their object.
        training: Methods that apply a loss, by the identity of the class.
        terms: What expressions are made of.
    """

    words: dict[int, Words] = field(default_factory=dict)
    members: dict[int, Members] = field(default_factory=dict)
    dull: dict[int, Closure] = field(default_factory=dict)
    leading: dict[int | tuple[int, int], tuple[bool, Value]] = field(default_factory=dict)
    listener: Listener | None = None
    setting: dict[int, bool] = field(default_factory=dict)
    training: dict[int, dict[str, Training]] = field(default_factory=dict)
    terms: dict[int, Terms | None] = field(default_factory=dict)
