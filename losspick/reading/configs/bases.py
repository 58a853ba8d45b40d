"""Configurations laid over those that they extend: OpenMMLab's and Detectron2's."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field

from losspick.core.regexes import regex
from losspick.reading.configs.node import Node

_REFERENCE = regex(r"\{\{\s*_base_\.([\w.]+)\s*\}\}$")
_DEEPEST = 8
_MOST_FILES = 60


class NotFoundError(Exception):
    """A configuration extends another one that is not there, or that can't be read."""


@dataclass(slots=True)
class Bases:
    """Finds what configurations extend.

    Attributes:
        load: Returns the document of a file; None: there is none.
        key: Under which a document names what it extends.
        files: Those that were extended.
    """

    load: Callable[[str], Node | None]
    key: str
    files: list[str] = field(default_factory=list)

    def extended(self, root: Node, depth: int = 0) -> Node:
        """Return a document with what it extends.

        Raises:
            NotFoundError: Not all of it is known.
        """
        named = root.items.get(self.key)
        if named is None:
            return root
        folder = os.path.dirname(root.place.path)  # noqa: PTH120 - paths stay texts
        whole: dict[str, Node] = {}
        for one in named.elements if named.kind == "list" else [named]:
            whole |= self._base(one, folder, depth + 1).items
        own = {key: child for key, child in root.items.items() if key != self.key}
        base = Node(root.place, "mapping", items=whole)
        told = Node(root.place, "mapping", items=own)
        return _laid_over(base, _referred(told, base))

    def _base(self, named: Node, folder: str, depth: int) -> Node:
        name = named.scalar
        if not isinstance(name, str) or depth > _DEEPEST or len(self.files) >= _MOST_FILES:
            raise NotFoundError
        path = os.path.normpath(os.path.join(folder, name))  # noqa: PTH118
        found = self.load(path)
        if found is None:
            raise NotFoundError
        self.files.append(path)
        return self.extended(found, depth)


def _laid_over(base: Node, child: Node) -> Node:
    """Return a mapping with the keys of another one set in it; mappings in it are added to."""
    items = dict(base.items)
    for key, new in child.items.items():
        if new.kind != "mapping":
            items[key] = new
            continue
        old = items.get(key)
        kept = old is not None and old.kind == "mapping" and new.flag("_delete_") is not True
        items[key] = _laid_over(
            old if old is not None and kept else Node(new.place, "mapping"), new
        )
    items.pop("_delete_", None)
    return Node(child.place, "mapping", items=items)


def _referred(node: Node, base: Node) -> Node:
    """Return a document with what it takes from what it extends."""
    if node.kind == "scalar":
        match = _REFERENCE.match(node.scalar) if isinstance(node.scalar, str) else None
        found = base.get(*match[1].split(".")) if match else None
        return node if found is None else found
    items = {key: _referred(child, base) for key, child in node.items.items()}
    elements = [_referred(child, base) for child in node.elements]
    return Node(node.place, node.kind, items=items, elements=elements)
