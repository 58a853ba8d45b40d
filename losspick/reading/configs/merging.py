"""Configurations put together: parts laid over each other, and references followed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from losspick.core.spec import Location
from losspick.reading.configs.defaults import Package, Part
from losspick.reading.configs.node import Node

_REFERENCE = re.compile(r"\$\{(\.*)([A-Za-z_][\w-]*(?:\.[\w-]+)*)\}$")
_DEEPEST = 60
_MOST_NODES = 50_000


def merged(path: str, parts: Iterable[Part]) -> Node:
    """Return the configuration that parts make up; what comes later counts.

    Of what is not known, everything is left out that it may change.

    Args:
        path: The first file.
        parts: All of them, in order.
    """
    root = Node(Location(path), "mapping")
    for part in parts:
        target = _at(root, part.package, part.node.place if part.node else root.place)
        if part.node is None:
            target.items.clear()
        else:
            own = {key: one for key, one in part.node.items.items() if key != "defaults"}
            _lay_over(target, own, 0)
    return root


def _at(root: Node, package: Package, place: Location) -> Node:
    here = root
    for key in package:
        inner = here.items.get(key)
        if inner is None or inner.kind != "mapping":
            inner = here.items[key] = Node(place, "mapping")
        here = inner
    return here


def _lay_over(target: Node, items: dict[str, Node], depth: int) -> None:
    """Set keys of a mapping; mappings in it are added to, and all else is replaced."""
    for key, new in items.items():
        old = target.items.get(key)
        if new.kind != "mapping" or depth > _DEEPEST:
            target.items[key] = new
            continue
        # the file's own nodes stay as they are: other configurations are made of them too
        inner = Node(new.place, "mapping")
        if old is not None and old.kind == "mapping":
            inner = Node(old.place, "mapping", items=dict(old.items))
        target.items[key] = inner
        _lay_over(inner, new.items, depth + 1)


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
