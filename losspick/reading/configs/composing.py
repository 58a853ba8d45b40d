"""Configurations that Hydra puts together of several files, as their defaults lists say.

What is chosen on the command line alone is not known, and nothing is said of it; files that are
laid over the others there (``experiment=...``) are each tried.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from losspick.reading.configs.defaults import (
    Entry,
    Expansion,
    Loaded,
    NotComposedError,
    Part,
    defaults_of,
    entries,
    file_of,
    header_of,
)
from losspick.reading.configs.merging import followed, merged
from losspick.reading.configs.node import Node
from losspick.reading.configs.yaml_text import parse_yaml
from losspick.reading.limits import LARGEST_CONFIG, UnreadableError

_LIST = b"defaults:"
#: Groups of files that are laid over a configuration, if nothing else tells it.
_OVERLAYS = ("experiment", "experiments", "exp")
_MOST_OVERLAYS = 50
#: Files of a folder that are asked whether they are put together of others.
_MOST_MAINS = 40
#: Folders above that of a file in which a configuration may begin that it is a part of.
_HIGHEST = 3


@dataclass(frozen=True, slots=True)
class Composition:
    """A configuration, with the files of which all is known that they add.

    Attributes:
        root: The configuration.
        files: Their paths.
    """

    root: Node
    files: tuple[str, ...]


def may_be_composed(data: bytes) -> bool:
    """Tell whether a file may have a defaults list."""
    return data.startswith(_LIST) or b"\n" + _LIST in data


@dataclass(slots=True)
class Composer:
    """Puts configurations together.

    Attributes:
        read: Returns the content of a file of the project; None: there is none.
        loaded: Files that were read last.
    """

    read: Callable[[str], bytes | None]
    loaded: dict[str, Loaded | None] = field(default_factory=dict)

    def compositions(self, path: str, main: Node) -> list[Composition]:
        """Return what a file is the beginning of; nothing: it is itself a part, or stands alone.

        Args:
            path: The file.
            main: Its document.
        """
        root = os.path.dirname(path)  # noqa: PTH120 - paths stay texts
        self.loaded[path] = Loaded(main, None)
        if defaults_of(main) is None or not self._has_parts(root, main) or self._is_part(path):
            return []
        tried = [None, *self._overlays(root, main)]
        found = [self._composed(path, root, overlay) for overlay in tried]
        return [one for one in found if one is not None]

    def composition(self, path: str, main: Node) -> Node | None:
        """Return the configuration that begins with a file; None: its lists are refused.

        Args:
            path: The file.
            main: Its document.
        """
        self.loaded[path] = Loaded(main, None)
        found = self._composed(path, os.path.dirname(path), None)  # noqa: PTH120
        return None if found is None else found.root

    def begins(self, path: str) -> bool:
        """Tell whether a file that was read has a defaults list of its own."""
        known = self.loaded.get(path)
        return known is not None and defaults_of(known.node) is not None

    def _composed(self, path: str, root: str, overlay: Entry | None) -> Composition | None:
        try:
            parts = Expansion(root, self._load).parts(path, overlay)
        except (NotComposedError, RecursionError):
            return None
        known = [part for number, part in enumerate(parts) if not _is_lost(part, parts[number:])]
        whole = followed(merged(path, parts))
        return Composition(whole, tuple(dict.fromkeys(part.path for part in known)))

    def _has_parts(self, root: str, main: Node) -> bool:
        """Tell whether any file that a defaults list names is there."""
        return any(
            self._load(file_of(root, entry.group, name)) is not None
            for entry in entries(main, "")
            if entry is not None and not entry.override
            for name in entry.options or ()
        )

    def _is_part(self, path: str) -> bool:
        """Tell whether a configuration above names the folder of a file, or one around it."""
        folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
        for _ in range(_HIGHEST):
            above, name = os.path.split(folder)
            if not name:
                return False
            if any(name.encode() in data for data in self._mains(above)):
                return True
            folder = above
        return False

    def _mains(self, folder: str) -> Iterator[bytes]:
        """Yield the configurations of a folder that have a defaults list."""
        try:
            names = sorted(one for one in os.listdir(folder) if one.endswith((".yaml", ".yml")))  # noqa: PTH208
        except OSError:
            return
        for name in names[:_MOST_MAINS]:
            data = self.read(os.path.join(folder, name))  # noqa: PTH118
            if data is not None and may_be_composed(data):
                yield data

    def _overlays(self, root: str, main: Node) -> Iterator[Entry]:
        """Yield the choices of files that say by themselves that they go over all others."""
        listed = [one for one in entries(main, "") if one is not None]
        open_groups = [one.group for one in listed if one.options == ()]
        tried = 0
        for group in dict.fromkeys((*open_groups, *_OVERLAYS)):
            folder = os.path.join(root, group)  # noqa: PTH118
            names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []  # noqa: PTH112, PTH208
            for name in (one for one in names if one.endswith(".yaml")):
                loaded = self._load(file_of(root, group, name))
                if loaded is None or loaded.header != "_global_" or tried >= _MOST_OVERLAYS:
                    continue
                tried += 1
                yield Entry(group, group, (name.removesuffix(".yaml"),))

    def _load(self, path: str) -> Loaded | None:
        if path not in self.loaded:
            self.loaded[path] = self._parsed(path)
        return self.loaded[path]

    def _parsed(self, path: str) -> Loaded | None:
        data = self.read(path)
        if data is None or len(data) > LARGEST_CONFIG:
            return None
        try:
            text = data.decode("utf-8-sig")
            documents = parse_yaml(path, text)
        except (UnicodeDecodeError, UnreadableError):
            return None  # it is told of where the file is read for its own sake
        node = documents[0] if documents else None
        return None if node is None or node.kind != "mapping" else Loaded(node, header_of(text))


def _is_lost(part: Part, behind: list[Part]) -> bool:
    """Tell whether what a part adds is not known, or is changed by what is not known."""
    return any(
        one.node is None and part.package[: len(one.package)] == one.package for one in behind
    )
