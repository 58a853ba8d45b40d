"""Configurations that Hydra puts together of several files, as their defaults lists say.

What is chosen on the command line alone is not known, and nothing is said of it; files that are
laid over the others there (``experiment=...``) are each tried.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from losspick.core.records import record
from losspick.core.regexes import regex
from losspick.reading.configs.defaults import Entry, defaults_of, entries, file_of, header_of
from losspick.reading.configs.expanding import Expansion, Loaded, NotComposedError, Part
from losspick.reading.configs.merging import followed, merged
from losspick.reading.configs.node import Node
from losspick.reading.configs.yaml_text import parse_yaml
from losspick.reading.limits import LARGEST_CONFIG, UnreadableError

_LIST = b"defaults:"
#: Groups of files that are laid over a configuration, if nothing else tells it.
_OVERLAYS = ("experiment", "experiments", "exp")
_GROUP = regex(r"\w[\w-]*(?:/\w[\w-]*)*")
_MOST_OVERLAYS = 50
_MOST_NAMES = 2000
_ENDINGS = (".yaml", ".yml")
#: Files of a folder that are asked whether they are put together of others.
_MOST_MAINS = 40
#: Folders above that of a file in which a configuration may begin that it is a part of.
_HIGHEST = 3


@record(frozen=True, slots=True)
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
        tried = [None, *self._overlays(path, main)]
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
            whole = followed(merged(path, parts))
        except (NotComposedError, RecursionError):
            return None
        known = [part for number, part in enumerate(parts) if not _is_lost(part, parts[number:])]
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
            if any(os.fsencode(name) in data for _, data in self._mains(above)):
                return True
            folder = above
        return False

    def _mains(self, folder: str) -> Iterator[tuple[str, bytes]]:
        """Yield the configurations of a folder that have a defaults list."""
        try:
            names = sorted(one for one in os.listdir(folder or ".") if one.endswith(_ENDINGS))  # noqa: PTH208
        except OSError:
            return
        for name in names[:_MOST_MAINS]:
            path = os.path.join(folder, name)  # noqa: PTH118
            data = self.read(path)
            if data is not None and may_be_composed(data):
                yield path, data

    def _rivals(self, path: str, root: str) -> Iterator[frozenset[str]]:
        """Yield the groups of each other configuration beside one."""
        for other, _ in self._mains(root):
            loaded = None if other == path else self._load(other)
            if loaded is not None and self._has_parts(root, loaded.node):
                listed = (one for one in entries(loaded.node, "") if one is not None)
                yield frozenset(one.group for one in listed)

    def _overlaid(self, path: str, root: str, main: Node) -> Iterator[str]:
        """Yield the groups of files that go over a configuration, and over no other one."""
        listed = [one for one in entries(main, "") if one is not None]
        own = {one.group for one in listed}
        named = dict.fromkeys(one.group for one in listed if one.options == ())
        rivals = list(self._rivals(path, root))
        for group in dict.fromkeys((*filter(_GROUP.fullmatch, named), *_OVERLAYS)):
            wanted = any(group in rival for rival in rivals)
            if not wanted and (group in own or not rivals):
                yield group

    def _overlays(self, path: str, main: Node) -> Iterator[Entry]:
        """Yield the choices of files that say by themselves that they go over all others."""
        root = os.path.dirname(path)  # noqa: PTH120 - paths stay texts
        tried = 0
        for group in self._overlaid(path, root, main):
            for name in _options(os.path.join(root, group)):  # noqa: PTH118
                loaded = self._load(file_of(root, group, name))
                if loaded is None or loaded.header != "_global_":
                    continue
                tried += 1
                if tried > _MOST_OVERLAYS:
                    return
                yield Entry(group, group, (name,))

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


def _options(folder: str) -> Iterator[str]:
    """Yield what can be chosen of a group: the files in its folder, and below."""
    seen = 0
    for inner, folders, names in os.walk(folder):
        seen += len(names) + len(folders)
        if seen > _MOST_NAMES:
            return  # data, and no choices
        folders.sort()
        way = os.path.relpath(inner, folder).replace(os.sep, "/")
        for name in sorted(names):
            if name.endswith(".yaml"):
                stem = name.removesuffix(".yaml")
                yield stem if way == "." else f"{way}/{stem}"


def _is_lost(part: Part, behind: list[Part]) -> bool:
    """Tell whether what a part adds is not known, or is changed by what is not known."""
    return any(
        one.node is None and part.package[: len(one.package)] == one.package for one in behind
    )
