"""The files that make up a configuration of Hydra, in order: lists of defaults, expanded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from losspick.core.records import record
from losspick.reading.configs.defaults import (
    Entry,
    Package,
    entries,
    file_of,
    is_of_hydra,
    key_of,
    package_of,
)
from losspick.reading.configs.node import Node

_DEEPEST = 12
_MOST_FILES = 200


class NotComposedError(Exception):
    """Hydra refuses the defaults lists, or they lead too far."""


@record(frozen=True, slots=True)
class Loaded:
    """A file of a configuration.

    Attributes:
        node: What it holds.
        header: The package that a comment at its beginning names.
    """

    node: Node
    header: str | None


@record(frozen=True, slots=True)
class Part:
    """What one file adds.

    Attributes:
        path: The file; empty: it is not known which.
        package: Where its content goes.
        node: What it holds; None: not known.
    """

    path: str
    package: Package
    node: Node | None


@dataclass(slots=True)
class Expansion:
    """Expands the defaults list of one configuration, and those of the files it names.

    Attributes:
        root: The folder of the configuration.
        load: Reads a file; None: there is none.
        chosen: What overrides choose, by group and package.
        seen: Groups with an entry, and their packages.
    """

    root: str
    load: Callable[[str], Loaded | None]
    chosen: dict[str, tuple[str, ...] | None] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    files: int = 0

    def parts(self, path: str, overlay: Entry | None) -> list[Part]:
        """Return what makes up a configuration, in order.

        Args:
            path: Its first file.
            overlay: A choice that is made besides, as on the command line.

        Raises:
            NotComposedError: The lists are refused.
        """
        main = self.load(path)
        if main is None:
            raise NotComposedError
        if overlay is not None:
            self.chosen[overlay.group] = overlay.options
        found = self._expanded(path, main, "", (), overlay, 0)
        if not self.chosen.keys() <= self.seen:
            raise NotComposedError  # what is overridden stands in no list
        return found

    def _expanded(
        self, path: str, own: Loaded, group: str, package: Package, more: Entry | None, depth: int
    ) -> list[Part]:
        """Return the parts of a file; as Hydra does, from the last entry to the first."""
        self.files += 1
        if depth > _DEEPEST or self.files > _MOST_FILES:
            raise NotComposedError
        listed = list(entries(own.node, group))
        for one in listed:
            if one is not None and one.override and not is_of_hydra(one):
                self.chosen.setdefault(key_of(one, package), one.options)
        plain = [one for one in listed if one is None or not one.override]
        if more is not None and not any(one and one.group == more.group for one in plain):
            plain.append(more)
        found: list[list[Part]] = []
        for one in reversed(plain):
            if one is None:
                found.append([Part(path, package, own.node)])
            elif not is_of_hydra(one):
                found.append(self._entered(one, package, depth))
        return [part for parts in reversed(found) for part in parts]

    def _entered(self, entry: Entry, package: Package, depth: int) -> list[Part]:
        options = entry.options
        if not entry.one_file:
            key = key_of(entry, package)
            if key in self.seen:
                raise NotComposedError  # two entries for one choice
            self.seen.add(key)
            options = self.chosen.get(key, options)
        if options is None:
            return [Part("", package_of(entry, package), None)]
        return [part for name in options for part in self._option(entry, name, package, depth)]

    def _option(self, entry: Entry, name: str, package: Package, depth: int) -> list[Part]:
        path = file_of(self.root, entry.group, name)
        loaded = self.load(path)
        if loaded is None:
            return [] if entry.optional else [Part("", package_of(entry, package), None)]
        where = package_of(entry, package, loaded.header, name)
        return self._expanded(path, loaded, entry.group, where, None, depth + 1)
