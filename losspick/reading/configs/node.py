"""Documents with places: JSON and YAML become the same small tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from losspick.core.records import record
from losspick.core.spec import Fact, Literal, Location

#: Mappings visited in one document; a document with more is no description of a model.
_MOST_MAPPINGS = 20_000
#: Aliases can nest lists within lists until they have more items than there are atoms.
_DEEPEST_LITERAL = 2


@record(frozen=True, slots=True)
class Unread:
    """A value that is no plain data: an own tag, a cycle."""


UNREAD = Unread()

Scalar: TypeAlias = "str | int | float | bool | Unread | None"


@dataclass(eq=False, slots=True)
class Node:
    """A value with its place.

    Attributes:
        place: Where it stands.
        scalar: Its value, if it is neither a mapping nor a list.
        items: Those of a mapping.
        elements: Those of a list.
        kind: ``scalar``, ``mapping`` or ``list``.
    """

    place: Location
    kind: str = "scalar"
    scalar: Scalar = None
    items: dict[str, Node] = field(default_factory=dict)
    elements: list[Node] = field(default_factory=list)

    def get(self, *path: str) -> Node | None:
        """Return what stands under nested keys; None: nothing."""
        here: Node | None = self
        for key in path:
            here = None if here is None else here.items.get(key)
        return here

    def text(self, *path: str) -> str | None:
        """Return a string under nested keys."""
        node = self.get(*path)
        return node.scalar if node is not None and isinstance(node.scalar, str) else None

    def integer(self, *path: str) -> int | None:
        """Return a whole number under nested keys."""
        node = self.get(*path)
        value = node.scalar if node is not None else None
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def flag(self, *path: str) -> bool | None:
        """Return a truth value under nested keys."""
        node = self.get(*path)
        return node.scalar if node is not None and isinstance(node.scalar, bool) else None

    @property
    def literal(self) -> Literal:
        """The value as a literal; what is no plain data, or nested deeply, is None."""
        return self._literal(0)

    def _literal(self, depth: int) -> Literal:
        if self.kind == "list":
            inner = () if depth >= _DEEPEST_LITERAL else self.elements
            return tuple(element._literal(depth + 1) for element in inner)
        return None if isinstance(self.scalar, Unread) else self.scalar

    def fact(self, *path: str) -> Fact[str] | None:
        """Return a string with its place."""
        node, text = self.get(*path), self.text(*path)
        return Fact(text, node.place) if node is not None and text is not None else None

    def count(self, *path: str) -> Fact[int] | None:
        """Return a whole number with its place."""
        node, number = self.get(*path), self.integer(*path)
        return Fact(number, node.place) if node is not None and number is not None else None


def mappings(root: Node) -> Iterator[tuple[Node, tuple[str, ...]]]:
    """Yield every mapping of a document once, with the keys that lead to it."""
    seen: set[int] = set()
    stack: list[tuple[Node, tuple[str, ...]]] = [(root, ())]
    while stack and len(seen) < _MOST_MAPPINGS:
        node, path = stack.pop()
        if id(node) in seen or len(path) > 60:
            continue
        seen.add(id(node))
        if node.kind == "mapping":
            yield node, path
            stack += [(child, (*path, key)) for key, child in reversed(node.items.items())]
        else:
            stack += [(child, path) for child in reversed(node.elements)]
