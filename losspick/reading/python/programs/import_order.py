"""The order in which modules of a program are read that need constants of each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import PurePath

from losspick.reading.python.text.source import Source


def imported_first(sources: tuple[Source, ...]) -> list[Source]:
    """Return modules so that each comes behind those that it imports."""
    by_stem = {PurePath(one.path).stem: one for one in sources}
    ordered: dict[str, Source] = {}
    seen: set[str] = set()

    def add(source: Source) -> None:
        if source.path in seen:
            return
        seen.add(source.path)
        for name in _imports(source.tree):
            if name in by_stem:
                add(by_stem[name])
        ordered[source.path] = source

    for one in sources:
        add(one)
    return list(ordered.values())


def _imports(tree: ast.Module) -> Iterator[str]:
    """Yield the last parts of what a module imports."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.rpartition(".")[2]
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.name.rpartition(".")[2] for alias in node.names)
