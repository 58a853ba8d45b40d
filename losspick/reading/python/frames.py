"""What a function is evaluated with: its names, and the arguments it was given."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from losspick.core.spec import Location
from losspick.reading.python.values import UNKNOWN, ClassV, ObjectV, Scope, Value

if TYPE_CHECKING:
    from losspick.reading.python.source import Source


#: The text of an argument that is one number divided by another.
RATIO = "/"


@dataclass(slots=True)
class Frame:
    """A function or module that is being evaluated.

    Attributes:
        scope: Its names.
        source: Its text, for places.
        returns: What it returned so far.
        owner: The object whose method it is.
        home: The class in which the method stands.
        shared: Names declared global.
        fixed: Inside ``torch.no_grad()``.
    """

    scope: Scope
    source: Source
    returns: list[Value] = field(default_factory=list)
    owner: ObjectV | None = None
    home: ClassV | None = None
    shared: set[str] = field(default_factory=set)
    fixed: bool = False


@dataclass(slots=True)
class Arguments:
    """The evaluated arguments of a call.

    Attributes:
        positional: By position.
        keywords: By name.
        places: Where each stands: a position or a name.
        texts: The name of an argument, or the key under which it stands.
        whole: There are no others.
    """

    positional: list[Value] = field(default_factory=list)
    keywords: dict[str, Value] = field(default_factory=dict)
    places: dict[int | str, Location] = field(default_factory=dict)
    texts: dict[int | str, str] = field(default_factory=dict)
    whole: bool = True

    def get(self, position: int | None, *names: str) -> Value | None:
        """Return an argument by position or name; None: not given."""
        for name in names:
            if name in self.keywords:
                return self.keywords[name]
        if position is not None and position < len(self.positional):
            return self.positional[position]
        return None if self.whole else UNKNOWN

    def key(self, position: int | None, *names: str) -> int | str | None:
        """Return under which key of ``places`` and ``texts`` an argument stands."""
        for name in names:
            if name in self.keywords:
                return name
        given = position is not None and position < len(self.positional)
        return position if given else None

    def words(self) -> dict[object, Value]:
        """Return the keyword arguments as the items of a dictionary."""
        return dict(self.keywords.items())

    def place(self, position: int | None, *names: str) -> Location | None:
        """Return where an argument stands."""
        key = self.key(position, *names)
        return None if key is None else self.places.get(key)
