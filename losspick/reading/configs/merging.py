"""Configurations put together: parts laid over each other, and references followed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from losspick.core.regexes import regex
from losspick.core.spec import Location
from losspick.reading.configs.defaults import Package
from losspick.reading.configs.expanding import NotComposedError, Part
from losspick.reading.configs.node import Node

_REFERENCE = regex(r"\$\{(\.*)([A-Za-z_][\w-]*(?:\.[\w-]+)*)\}$")
_DEEPEST = 60
_MOST_NODES = 50_000


def merged(path: str, parts: Iterable[Part]) -> Node:
    """Return the configuration that parts make up; what comes later counts.

    Of what is not known, everything is left out that it may change.

    Args:
        path: The first file.
        parts: All of them, in order.

    Raises:
        NotComposedError: They are too large for settings.
    """
    layers = _Layers(Node(Location(path), "mapping"))
    for part in parts:
        layers.add(part)
    return layers.root


@dataclass(slots=True)
class _Layers:
    """A configuration in the making; the files' own nodes stay as they are, and are shared."""

    root: Node
    laid: int = 0

    def add(self, part: Part) -> None:
        target = self._at(part.package, part.node.place if part.node else self.root.place)
        if part.node is None:
            target.items.clear()
        else:
            own = {key: one for key, one in part.node.items.items() if key != "defaults"}
            self._lay_over(target, own, 0)

    def _at(self, package: Package, place: Location) -> Node:
        here = self.root
        for key in package:
            here = _opened(here, key, place)
        return here

    def _lay_over(self, target: Node, items: dict[str, Node], depth: int) -> None:
        """Set keys of a mapping; mappings in it are added to, and all else is replaced."""
        self.laid += len(items)
        if depth > _DEEPEST or self.laid > _MOST_NODES:
            raise NotComposedError
        for key, new in items.items():
            old = target.items.get(key)
            if new.kind == "mapping" and old is not None and old.kind == "mapping":
                self._lay_over(_opened(target, key, new.place), new.items, depth + 1)
            else:
                target.items[key] = new


def _opened(node: Node, key: str, place: Location) -> Node:
    """Return the mapping under a key, as one that may be changed."""
    old = node.items.get(key)
    made = Node(place, "mapping")
    if old is not None and old.kind == "mapping":
        made = Node(old.place, "mapping", items=dict(old.items))
    node.items[key] = made
    return made


def followed(root: Node) -> Node:
    """Return a document with what its interpolations stand for, where that stands in it."""
    return _Follower(root).copy(root, ())


@dataclass(slots=True)
class _Follower:
    """Copies a document; a node that is met again becomes the very copy that it became before."""

    root: Node
    made: dict[int, Node] = field(default_factory=dict)

    def copy(self, node: Node, above: tuple[Node, ...]) -> Node:
        known = self.made.get(id(node))
        if known is not None:
            return known
        if len(above) > _DEEPEST or len(self.made) > _MOST_NODES:
            return node
        if node.kind == "scalar":
            return self._target(node, above)
        copied = self.made[id(node)] = Node(node.place, node.kind)
        inside = (*above, node)
        copied.items = {key: self.copy(child, inside) for key, child in node.items.items()}
        copied.elements = [self.copy(child, inside) for child in node.elements]
        return copied

    def _target(self, node: Node, above: tuple[Node, ...]) -> Node:
        """Return what a reference stands for; one that leads nowhere stays as it is written."""
        match = _REFERENCE.match(node.scalar) if isinstance(node.scalar, str) else None
        if match is None:
            return node
        dots, keys = len(match[1]), match[2].split(".")
        if dots > len(above):
            return node
        chain = above[: len(above) - dots + 1] if dots else (self.root,)
        found = chain[-1].get(*keys)
        if found is None or any(found is one for one in (node, *above)):
            return node
        for key in keys[:-1]:
            chain = (*chain, chain[-1].items[key])
        self.made[id(node)] = node  # references in a circle end here
        target = self.made[id(node)] = self.copy(found, chain)
        return target
